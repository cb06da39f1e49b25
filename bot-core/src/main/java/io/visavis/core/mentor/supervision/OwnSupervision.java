package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Span;
import io.visavis.core.mentor.supervision.Groups.Meeting;
import io.visavis.core.mentor.supervision.Requests.Supervisor;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mentor's own side of supervision: their hours, their groups, and a private word to a supervisor. */
public final class OwnSupervision implements Talk {
    private final Ledgers ledgers;
    private final Groups groups;
    private final Requests requests;
    private final Clock clock;

    public OwnSupervision(Ledgers ledgers, Groups groups, Requests requests, Clock clock) {
        this.ledgers = ledgers;
        this.groups = groups;
        this.requests = requests;
        this.clock = clock;
    }

    /** What stands to a mentor's account, and when their groups meet; empty for someone who is no mentor. */
    public Optional<Message> ledger(Viewer viewer) {
        Instant now = clock.instant();
        Words words = Words.in(viewer.person().language());
        List<Ledger> own = ledgers.ofMentor(viewer.person().id(), now).stream()
                .filter(ledger -> viewer.sees(ledger.programme()))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder();
        for (Ledger ledger : own) {
            message.heading(words.say(
                            "mentor.own", "programme", words.pick(ledger.programmeEn(), ledger.programmeFr())))
                    .facts(facts(ledger, words, LocalDate.ofInstant(now, ZoneOffset.UTC)));
            warning(ledger, words).ifPresent(message::text);
        }
        meetings(viewer, message);
        if (!supervisors(viewer).isEmpty()) {
            message.buttons(Button.opening(words.say("mentor.button.ask"), AskForm.ID, ""));
        }
        return Optional.of(message.build());
    }

    private static List<Fact> facts(Ledger ledger, Words words, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        LocalDate selected = ledger.selectedOn();
        facts.add(new Fact(
                words.say("mentor.fact.selected"),
                selected == null
                        ? words.say("mentor.own.not_selected")
                        : words.day(selected) + " " + selected.getYear()));
        facts.add(new Fact(
                words.say("mentor.fact.practice"),
                words.say("mentor.own.practice", "hours", LedgerLines.hours(ledger.practiceMinutes()))));
        facts.add(new Fact(
                words.say("mentor.fact.supervision"),
                words.say(
                        "mentor.own.supervision",
                        "had",
                        LedgerLines.hours(ledger.supervisedMinutes()),
                        "owed",
                        LedgerLines.hours(ledger.owedMinutes(today)))));
        facts.add(new Fact(
                words.say("mentor.fact.rule"),
                words.say(
                        "mentor.own.rule",
                        "practice",
                        ledger.rule().practiceHours(),
                        "yearly",
                        ledger.rule().yearlyHours())));
        return facts;
    }

    /** What a mentor whose supervision is missing is told; empty for any other. */
    static Optional<String> warning(Ledger ledger, Words words) {
        LocalDate since = ledger.overdueSince();
        if (since == null) {
            return Optional.empty();
        }
        return Optional.of(
                ledger.paused()
                        ? words.say("mentor.own.paused")
                        : words.say(
                                "mentor.own.overdue",
                                "day",
                                words.day(ledger.rule().pausedFrom(since))));
    }

    private void meetings(Viewer viewer, MessageBuilder message) {
        for (Meeting meeting : groups.ahead(viewer.person().id(), clock.instant())) {
            if (viewer.sees(meeting.programme())) {
                message.spans(sentence(meeting, viewer.person()));
            }
        }
    }

    /** A meeting, its moment and its place. */
    static List<Span> sentence(Meeting meeting, Person reader) {
        Words words = Words.in(reader.language());
        String moment = words.moment(meeting.startsAt().atZone(reader.zone()));
        String text = words.say(
                "mentor.meeting",
                "group",
                meeting.groupName(),
                "moment",
                moment,
                "minutes",
                meeting.minutes(),
                "place",
                meeting.place());
        return Span.around(text, moment, meeting.startsAt());
    }

    private List<Supervisor> supervisors(Viewer viewer) {
        return requests.supervisors(viewer.person().id(), clock.instant()).stream()
                .filter(supervisor -> viewer.sees(supervisor.programme()))
                .toList();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (!pressed.action().equals(AskForm.ID)) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        List<Supervisor> supervisors = supervisors(viewer);
        return Optional.of(
                supervisors.isEmpty()
                        ? new Reply.Say(Message.of(words.say("mentor.ask.nobody")))
                        : new Reply.OpenForm(new AskForm(supervisors, words).form(Map.of())));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        if (!submitted.form().equals(AskForm.ID)) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        AskForm form = new AskForm(supervisors(viewer), words);
        Map<String, String> errors = form.errors(submitted.values());
        if (!errors.isEmpty()) {
            return Optional.of(new Reply.RejectFields(form.form(submitted.values()), errors));
        }
        Supervisor supervisor = form.supervisor(submitted.values()).orElseThrow();
        boolean soon = "soon".equals(submitted.values().get("soon"));
        requests.ask(supervisor, viewer.person().id(), AskForm.themes(submitted.values()), soon, clock.instant());
        return Optional.of(new Reply.Say(Message.of(words.say("mentor.ask.sent", "name", supervisor.name()))));
    }
}
