package io.visavis.core.session.absence;

import io.visavis.core.chat.Message;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.absence.Absences.Pair;
import io.visavis.core.session.arrange.ShowSessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of an absence as it is when the message leaves. */
public final class ComposeAbsence implements Composer {
    private final Absences absences;
    private final Sessions sessions;
    private final ShowSessions show;

    public ComposeAbsence(Absences absences, Sessions sessions, ShowSessions show) {
        this.absences = absences;
        this.sessions = sessions;
        this.show = show;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MENTOR_AWAY, MessageKind.MENTOR_AWAY_LONG, MessageKind.MENTOR_BACK);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return absences.pair(owed.subjectId())
                .flatMap(pair -> message(owed, pair, person, now))
                .<Composition>map(Composition.Send::new)
                .orElseGet(() -> new Composition.Drop("not_away"));
    }

    private Optional<Message> message(OwedMessage owed, Pair pair, Person person, Instant now) {
        AbsenceCards cards = AbsenceCards.of(person);
        if (owed.kind() == MessageKind.MENTOR_BACK) {
            return back(cards, pair, person);
        }
        Optional<Absence> absence = absences.byNumber(pair.mentorId(), owed.sequence())
                .filter(known -> known.ends(pair.zone()).isAfter(now));
        if (owed.kind() == MessageKind.MENTOR_AWAY_LONG) {
            List<Pair> pairs = absences.pairs(pair.mentorId(), owed.programmeId());
            return absence.filter(known -> !pairs.isEmpty()).map(known -> cards.director(known, pairs));
        }
        return absence.filter(known -> person.id() == pair.menteeId() && (pair.active() || pair.resting()))
                .map(known -> cards.news(pair, known, within(pair, known, person)));
    }

    /** A manager learns it of a pair that goes on; whoever stood in of one that is over. */
    private static Optional<Message> back(AbsenceCards cards, Pair pair, Person person) {
        if (person.id() == pair.menteeId()) {
            return pair.active() ? Optional.of(cards.back(pair)) : Optional.empty();
        }
        return person.id() == pair.mentorId() && !pair.active() ? Optional.of(cards.thanks(pair)) : Optional.empty();
    }

    private Optional<Message> within(Pair pair, Absence absence, Person manager) {
        return show.lines(
                absences.sessions(pair.mentorId(), absence.begins(pair.zone()), absence.ends(pair.zone())).stream()
                        .flatMap(id -> sessions.byId(id).stream())
                        .filter(session -> session.mentorshipId() == pair.id())
                        .toList(),
                manager);
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
