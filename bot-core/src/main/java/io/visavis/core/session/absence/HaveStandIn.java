package io.visavis.core.session.absence;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.absence.Absences.Pair;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.Optional;

/**
 * A director has a pair rest for a mentor's long absence: from its first day the manager is among those without a mentor,
 * for whom somebody is proposed as for any other.
 */
public final class HaveStandIn implements Talk {
    private final Absences absences;
    private final Clock clock;

    public HaveStandIn(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case AbsenceCards.STAND_IN, AbsenceCards.STAND_IN_NOW -> Optional.of(answer(viewer, pressed));
            default -> Optional.empty();
        };
    }

    private Reply answer(Viewer viewer, Pressed pressed) {
        Pair pair = pair(pressed.value()).orElse(null);
        Absence absence = pair == null ? null : absence(pair).orElse(null);
        if (pair == null || absence == null) {
            return over(viewer);
        }
        AbsenceCards cards = AbsenceCards.of(viewer.person());
        if (pressed.action().equals(AbsenceCards.STAND_IN)) {
            return new Reply.Say(cards.confirm(pair, absence));
        }
        return absences.letRest(pair.programmeId(), pair.id())
                ? new Reply.Replace(cards.settled(pair, absence))
                : over(viewer);
    }

    /** A pair at work of the programme that the button names. */
    private Optional<Pair> pair(String value) {
        if (!value.matches("\\d{1,18}:\\d{1,18}")) {
            return Optional.empty();
        }
        long programme = Long.parseLong(value.split(":", 2)[0]);
        return absences.pair(Long.parseLong(value.split(":", 2)[1]))
                .filter(pair -> pair.programmeId() == programme && pair.active());
    }

    private Optional<Absence> absence(Pair pair) {
        return absences.ahead(
                        pair.mentorId(), clock.instant().atZone(pair.zone()).toLocalDate())
                .filter(Absence::isLong);
    }

    private static Reply over(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("session.standin.over")));
    }
}
