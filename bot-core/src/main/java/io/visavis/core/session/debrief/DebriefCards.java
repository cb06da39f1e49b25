package io.visavis.core.session.debrief;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.people.Person;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.arrange.ProposeDates;
import io.visavis.core.session.debrief.Debriefs.Debrief;
import io.visavis.core.session.debrief.Debriefs.Step;
import io.visavis.core.session.debrief.Debriefs.Word;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one of a pair is asked after a session, and what they said of it. */
record DebriefCards(Person reader, Words words) {
    static final String HELD = "session.held";
    static final String NOT_HELD = "session.not_held";
    static final String WHY = "session.why";
    static final String WRITE = "session.debrief";

    DebriefCards(Person reader) {
        this(reader, Words.in(reader.language()));
    }

    Message ask(MentoringSession session) {
        String id = Long.toString(session.id());
        return new MessageBuilder()
                .heading(words.say("session.debrief.title"))
                .context(words.pick(session.programmeEn(), session.programmeFr()))
                .spans(sentence("session.debrief.question", session))
                .buttons(
                        Button.acting(words.say("session.debrief.held"), HELD, id)
                                .primary(),
                        Button.acting(words.say("session.debrief.not_held"), NOT_HELD, id))
                .context(words.say("session.debrief.privacy"))
                .build();
    }

    private List<Span> sentence(String key, MentoringSession session) {
        String moment = words.moment(session.startsAt().atZone(reader.zone()));
        String name = session.other(reader.id()).name();
        return Span.around(words.say(key, "name", name, "moment", moment), moment, session.startsAt());
    }

    /**
     * Once something was said.
     *
     * @param written what the reader wrote of it
     * @param step what they set out to do, where they are the manager
     * @param next the pair's next session
     */
    Message said(
            MentoringSession session,
            Word word,
            Optional<Debrief> written,
            Optional<Step> step,
            Optional<MentoringSession> next) {
        MessageBuilder message = new MessageBuilder()
                .spans(sentence(word.held() ? "session.debriefed.held" : "session.debriefed.not_held", session));
        if (word.why() != null) {
            message.text(words.say("session.why.said", "why", why(word.why(), session)));
        }
        if (word.held()) {
            written.ifPresent(debrief -> own(debrief, step.filter(planned -> !planned.letGo()), session, message));
        }
        if (session.active()) {
            next.ifPresent(ahead -> message.spans(next(ahead)));
        }
        return message.buttons(buttons(session, word, written, next)).build();
    }

    String why(Debriefs.Why why, MentoringSession session) {
        return words.say(
                "session.why." + why.code(),
                "mentor",
                session.mentor().name(),
                "mentee",
                session.mentee().name());
    }

    private void own(Debrief debrief, Optional<Step> step, MentoringSession session, MessageBuilder message) {
        if (debrief.usefulness() != null) {
            message.text(words.say("session.debrief.useful", "useful", debrief.usefulness()));
        }
        if (debrief.takeaway() != null) {
            message.strong(words.say("session.debrief.takeaway")).quote(debrief.takeaway());
        }
        step.ifPresent(planned -> message.strong(words.say("session.debrief.step"))
                .quote(planned.plan().in(words)));
        if (debrief.takeaway() != null || step.isPresent()) {
            message.context(words.say(
                    debrief.shared() ? "session.debrief.shared" : "session.debrief.private",
                    "name",
                    session.other(reader.id()).name()));
        }
        if (step.filter(Step::asked).isPresent()) {
            message.context(words.say("session.debrief.step.asked"));
        }
    }

    private List<Span> next(MentoringSession ahead) {
        String moment = words.moment(ahead.startsAt().atZone(reader.zone()));
        return Span.around(words.say("session.debrief.next", "moment", moment), moment, ahead.startsAt());
    }

    private Button[] buttons(
            MentoringSession session, Word word, Optional<Debrief> written, Optional<MentoringSession> next) {
        String id = Long.toString(session.id());
        List<Button> buttons = new ArrayList<>();
        if (word.held()) {
            String label = written.isEmpty() ? "session.debrief.write" : "session.debrief.change";
            buttons.add(Button.opening(words.say(label), WRITE, id));
            buttons.add(Button.acting(words.say("session.debrief.not_held"), NOT_HELD, id));
        } else {
            buttons.add(Button.opening(words.say("session.why.button"), WHY, id));
            buttons.add(Button.acting(words.say("session.debrief.held"), HELD, id));
        }
        if (session.active() && next.isEmpty()) {
            buttons.add(ProposeDates.button(words, session.mentorshipId()));
        }
        return buttons.toArray(Button[]::new);
    }
}
