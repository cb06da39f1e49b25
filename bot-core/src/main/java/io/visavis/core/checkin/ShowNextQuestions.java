package io.visavis.core.checkin;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.ForeseeQuestions.Foreseen;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/** A manager looks at the questions that will come to them. */
public final class ShowNextQuestions implements Talk {
    private static final String NEXT = "checkin.next";

    private final ForeseeQuestions foresee;

    public ShowNextQuestions(ForeseeQuestions foresee) {
        this.foresee = foresee;
    }

    /** The way to it. */
    public static Button button(Words words) {
        return Button.acting(words.say("checkin.button.next"), NEXT, "mine");
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(NEXT) ? Optional.of(new Reply.Say(next(viewer))) : Optional.empty();
    }

    private Message next(Viewer viewer) {
        Words words = Words.in(viewer.person().language());
        List<Foreseen> foreseen = foresee.own(viewer);
        if (foreseen.isEmpty()) {
            return Message.of(words.say("checkin.next.none"));
        }
        boolean several =
                foreseen.stream().map(one -> one.programme().id()).distinct().count() > 1;
        MessageBuilder message = new MessageBuilder().heading(words.say("checkin.next.heading"));
        foreseen.forEach(one -> message.text("• " + line(one, several, viewer, words)));
        return message.context(words.say("checkin.next.why")).build();
    }

    private static String line(Foreseen one, boolean several, Viewer viewer, Words words) {
        String day =
                words.day(one.occurrence().due().atZone(viewer.person().zone()).toLocalDate());
        String title = one.prompt()
                .map(prompt -> prompt.in(viewer.person().language()).title())
                .orElseGet(() -> words.say("checkin.next.nothing_rested"));
        String programme = words.pick(one.programme().nameEn(), one.programme().nameFr());
        return several
                ? words.say("checkin.next.line_of", "day", day, "title", title, "programme", programme)
                : words.say("checkin.next.line", "day", day, "title", title);
    }
}
