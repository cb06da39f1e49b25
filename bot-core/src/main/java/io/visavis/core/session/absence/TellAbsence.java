package io.visavis.core.session.absence;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.arrange.ShowSessions;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mentor says from when until when they are away; it is a break of theirs as well, and ends with it. */
public final class TellAbsence implements Talk {
    private final Absences absences;
    private final Sessions sessions;
    private final ShowSessions show;
    private final Memberships memberships;
    private final People people;
    private final Clock clock;

    public TellAbsence(
            Absences absences,
            Sessions sessions,
            ShowSessions show,
            Memberships memberships,
            People people,
            Clock clock) {
        this.absences = absences;
        this.sessions = sessions;
        this.show = show;
        this.memberships = memberships;
        this.people = people;
        this.clock = clock;
    }

    /** What a mentor may say beside taking a break, or that they are to be away; empty for somebody else. */
    public Optional<Message> offer(Viewer viewer) {
        if (!isMentor(viewer)) {
            return Optional.empty();
        }
        Person mentor = viewer.person();
        Words words = Words.in(mentor.language());
        Optional<Absence> ahead = absences.ahead(mentor.id(), today(mentor));
        return Optional.of(new MessageBuilder()
                .text(ahead.map(absence -> AbsenceCards.of(mentor).told(absence))
                        .orElseGet(() -> words.say("session.away.offer")))
                .buttons(Button.opening(
                        words.say(ahead.isEmpty() ? "session.away.button" : "session.away.change"), AbsenceForm.ID, ""))
                .build());
    }

    private boolean isMentor(Viewer viewer) {
        return memberships.seenBy(viewer).stream().anyMatch(held -> held.role() == Role.MENTOR);
    }

    private LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }

    /** Whoever ends their break is there again; does nothing for anybody else. */
    public void back(Person person) {
        Instant now = clock.instant();
        absences.ahead(person.id(), today(person))
                .ifPresent(absence -> absences.end(absence, today(person), now, absence.ends(person.zone())));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(AbsenceForm.ID)
                ? Optional.of(
                        isMentor(viewer)
                                ? new Reply.OpenForm(form(viewer.person()).form(Map.of()))
                                : notYours(viewer))
                : Optional.empty();
    }

    private AbsenceForm form(Person mentor) {
        return new AbsenceForm(mentor, today(mentor), absences.ahead(mentor.id(), today(mentor)));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(AbsenceForm.ID)
                ? Optional.of(isMentor(viewer) ? begin(viewer, submitted.values()) : notYours(viewer))
                : Optional.empty();
    }

    private Reply begin(Viewer viewer, Map<String, String> values) {
        Person mentor = viewer.person();
        AbsenceForm form = form(mentor);
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        LocalDate from = AbsenceForm.from(values);
        LocalDate until = AbsenceForm.until(values);
        Instant ends = until.plusDays(1).atStartOfDay(mentor.zone()).toInstant();
        absences.begin(mentor.id(), from, until, today(mentor), clock.instant(), ends);
        Absence absence = absences.ahead(mentor.id(), today(mentor)).orElseThrow();
        if (People.pausedUntil(mentor, today(mentor)).isEmpty()
                || form.present().isPresent()) {
            people.pause(mentor.id(), new Person.Pause(from, until));
        }
        return new Reply.Replace(AbsenceCards.of(mentor).noted(absence, within(viewer, absence)));
    }

    private Optional<Message> within(Viewer viewer, Absence absence) {
        Person mentor = viewer.person();
        List<MentoringSession> inside =
                absences.sessions(mentor.id(), absence.begins(mentor.zone()), absence.ends(mentor.zone())).stream()
                        .flatMap(id -> sessions.byId(id).stream())
                        .filter(session -> viewer.sees(session.programmeId()))
                        .toList();
        return show.lines(inside, mentor);
    }

    private static Reply notYours(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("session.away.not_yours")));
    }
}
