package io.visavis.core.session.gap;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.session.arrange.ProposeDates;
import io.visavis.core.session.gap.Gaps.Gap;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Asks one of a pair for a date, unless there is one by then. */
public final class ComposeMissingSession implements Composer {
    private final Gaps gaps;

    public ComposeMissingSession(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_MISSING);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return gaps.of(owed.subjectId(), now)
                .<Composition>map(gap -> new Composition.Send(card(gap, person, now)))
                .orElseGet(() -> new Composition.Drop("session_ahead"));
    }

    private static Message card(Gap gap, Person reader, Instant now) {
        Words words = Words.in(reader.language());
        boolean asMentor = gap.mentor().personId() == reader.id();
        String name = asMentor ? gap.mentee().name() : gap.mentor().name();
        long days = ChronoUnit.DAYS.between(
                gap.since().atZone(reader.zone()).toLocalDate(),
                now.atZone(reader.zone()).toLocalDate());
        return new MessageBuilder()
                .heading(words.say("session.missing.title", "name", name))
                .context(words.pick(gap.programmeEn(), gap.programmeFr()))
                .text(words.say(
                        asMentor ? "session.missing.mentor" : "session.missing.mentee", "name", name, "days", days))
                .buttons(ProposeDates.button(words, gap.mentorshipId()).primary())
                .build();
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
