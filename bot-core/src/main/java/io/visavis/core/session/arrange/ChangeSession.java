package io.visavis.core.session.arrange;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.arrange.Arrangements.Meeting;
import io.visavis.core.session.calendar.CalendarLinks;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Either of a pair moves a session that was agreed, says where it takes place, or cancels it; the other is told. */
public final class ChangeSession implements Talk {
    private static final String START = "start";

    private final Arrangements arrangements;
    private final Sessions sessions;
    private final CalendarLinks calendar;
    private final Clock clock;

    public ChangeSession(Arrangements arrangements, Sessions sessions, CalendarLinks calendar, Clock clock) {
        this.arrangements = arrangements;
        this.sessions = sessions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ArrangedCards.MOVE ->
                Optional.of(seen(viewer, pressed.value())
                        .<Reply>map(
                                session -> new Reply.OpenForm(form(session, viewer.person(), values(session, viewer))))
                        .orElseGet(() -> overtaken(viewer)));
            case ArrangedCards.CANCEL ->
                Optional.of(seen(viewer, pressed.value())
                        .<Reply>map(
                                session -> new Reply.Say(new ArrangedCards(viewer.person(), calendar).confirm(session)))
                        .orElseGet(() -> overtaken(viewer)));
            case ArrangedCards.CANCEL_NOW -> Optional.of(cancel(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    /** The session as it stood where the button was pressed, if it still stands so and has not begun. */
    private Optional<MentoringSession> seen(Viewer viewer, String value) {
        if (!value.matches("\\d{1,18}:\\d{1,9}")) {
            return Optional.empty();
        }
        int revision = Integer.parseInt(value.split(":")[1]);
        return sessions.byId(Long.parseLong(value.split(":")[0]))
                .filter(session -> session.isOf(viewer.person().id()) && viewer.sees(session.programmeId()))
                .filter(session -> session.willTakePlace() && session.startsAt().isAfter(clock.instant()))
                .filter(session -> session.revision() == revision && !sessions.inOneLine(session.mentorshipId()));
    }

    private static Map<String, String> values(MentoringSession session, Viewer viewer) {
        Map<String, String> values = new HashMap<>();
        values.put(
                START,
                session.startsAt()
                        .atZone(viewer.person().zone())
                        .toLocalDateTime()
                        .toString());
        values.put(DateFields.MINUTES, Long.toString(session.length().toMinutes()));
        values.put(DateFields.PLACE, session.place());
        return values;
    }

    private static Form form(MentoringSession session, Person person, Map<String, String> values) {
        Words words = Words.in(person.language());
        DateFields fields = new DateFields(person, values);
        List<Input> inputs = new ArrayList<>();
        inputs.add(fields.when(START, "session.form.start", true));
        inputs.addAll(fields.howLongAndWhere());
        String name = session.other(person.id()).name();
        return new Form(
                ArrangedCards.MOVE,
                words.say("session.move.title"),
                List.of(Block.Text.of(words.say("session.move.intro", "name", name))),
                inputs,
                words.say("session.move.submit"),
                words.say("session.form.cancel"),
                session.id() + ":" + session.revision());
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ArrangedCards.MOVE) ? Optional.of(move(viewer, submitted)) : Optional.empty();
    }

    private Reply move(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        MentoringSession session = seen(viewer, submitted.context()).orElse(null);
        if (session == null) {
            return overtaken(viewer);
        }
        DateFields fields = new DateFields(person, submitted.values());
        Meeting to = meeting(fields, session, person);
        if (!fields.errors().isEmpty()) {
            return new Reply.RejectFields(form(session, person, submitted.values()), fields.errors());
        }
        return arrangements.move(session, to, person.id(), clock.instant())
                ? new Reply.Replace(new ArrangedCards(person, calendar)
                        .moved(sessions.byId(session.id()).orElseThrow()))
                : overtaken(viewer);
    }

    private Meeting meeting(DateFields fields, MentoringSession session, Person person) {
        Words words = Words.in(person.language());
        Optional<Instant> start = fields.moment(START, clock.instant());
        Meeting to = new Meeting(start.orElse(session.startsAt()), fields.minutes(), fields.place());
        if (start.isEmpty()) {
            fields.error(START, words.say("session.error.when"));
        }
        arrangements
                .clash(
                        Set.of(person.id()),
                        to.startsAt(),
                        to.startsAt().plus(Duration.ofMinutes(to.minutes())),
                        session.id())
                .ifPresent(clash -> fields.error(
                        START,
                        words.say(
                                "session.error.busy",
                                "name",
                                clash.other(person.id()).name())));
        return to;
    }

    private Reply cancel(Viewer viewer, String value) {
        Person person = viewer.person();
        return seen(viewer, value)
                .filter(session -> arrangements.cancel(session, person.id(), clock.instant()))
                .<Reply>map(session -> new Reply.Replace(new ArrangedCards(person, calendar).cancelled(session)))
                .orElseGet(() -> overtaken(viewer));
    }

    private static Reply overtaken(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("session.overtaken")));
    }
}
