package io.visavis.core.status;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The card a director gets: one for each programme they direct. */
public final class StatusCard {
    private final Status status;
    private final Words words;

    private StatusCard(Status status, Words words) {
        this.status = status;
        this.words = words;
    }

    /** The status in the director's language. */
    public static Message message(Status status, Words words) {
        return new StatusCard(status, words).message();
    }

    /** The same without the weeks before this one, for a place where it stands all the time. */
    public static Message atHome(Status status, Words words) {
        StatusCard card = new StatusCard(status, words);
        return card.withNames(card.figures());
    }

    private Message message() {
        MessageBuilder message = figures();
        new TrendChart(status, words).addTo(message);
        return withNames(message);
    }

    private MessageBuilder figures() {
        return new MessageBuilder()
                .heading(words.say(
                        "status.title", "programme", status.programme().name(words)))
                .text(when())
                .facts(facts());
    }

    private Message withNames(MessageBuilder message) {
        new RiskLines(status.pairs(), words).addTo(message);
        new EnrolmentLines(status.participants(), words).addTo(message);
        new ReachLines(status.participants(), words).addTo(message);
        return message.context(words.say("status.only_facts")).build();
    }

    private String when() {
        ProgrammeDates programme = status.programme();
        LocalDate today = status.today();
        if (programme.beginsAfter(today)) {
            return words.say("status.not_begun", "day", day(programme.startsOn()));
        } else if (programme.isOverOn(today)) {
            return words.say("status.over", "day", day(programme.endsOn()));
        }
        return words.say(
                "status.running",
                "week",
                weeksUntil(today),
                "weeks",
                weeksUntil(programme.endsOn()),
                "day",
                day(programme.endsOn()));
    }

    /** Counted in weeks from Monday to Sunday: the first day is in week 1. */
    private long weeksUntil(LocalDate day) {
        LocalDate firstMonday = ReadStatus.monday(status.programme().startsOn());
        return ChronoUnit.WEEKS.between(firstMonday, ReadStatus.monday(day)) + 1;
    }

    private String day(LocalDate day) {
        return words.day(day) + " " + day.getYear();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("status.managers", people(status.enrolled(), status.reachableManagers())));
        facts.add(fact("status.mentors", people(status.mentors(), status.reachableMentors())));
        facts.add(fact("status.this_week", thisWeek()));
        facts.add(fact("status.sessions", sessions()));
        facts.add(fact(
                "status.upcoming",
                count("status.upcoming_count", status.sessions().upcoming())));
        facts.add(fact("status.pairs", pairs()));
        if (status.withoutMentor() > 0 && !status.programme().isOverOn(status.today())) {
            facts.add(fact("status.alone", count("status.alone_count", status.withoutMentor())));
        }
        if (status.quarantined() > 0) {
            facts.add(fact("status.quarantined", count("status.quarantined_count", status.quarantined())));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.say(label), value);
    }

    private String people(int people, int reachable) {
        if (people == 0) {
            return words.say("status.people", "people", 0);
        }
        String key = people == reachable ? "status.reach_all" : "status.reach";
        return words.say(key, "people", people, "reachable", reachable);
    }

    private String thisWeek() {
        Week week = status.thisWeek();
        if (!week.hasShare()) {
            boolean over = status.programme().isOverOn(status.today());
            return words.say(over ? "status.none_asked_over" : "status.nobody_asked");
        }
        return words.say(
                "status.answers", "asked", week.asked(), "answered", week.answered(), "share", week.percent() / 100.0);
    }

    private String sessions() {
        Sessions sessions = status.sessions();
        List<String> parts = new ArrayList<>();
        parts.add(words.say("status.held", "held", sessions.held(), "planned", sessions.plannedToDate()));
        addUnlessZero(parts, "status.not_held", sessions.notHeld());
        addUnlessZero(parts, "status.unconfirmed", sessions.unconfirmed());
        return String.join(", ", parts);
    }

    private String pairs() {
        List<String> parts = new ArrayList<>();
        addUnlessZero(parts, "status.on_track", status.pairs(Standing.OnTrack.class));
        addUnlessZero(parts, "status.at_risk", status.pairs(Standing.AtRisk.class));
        addUnlessZero(parts, "status.too_early", status.pairs(Standing.TooEarly.class));
        addUnlessZero(parts, "status.pairs_not_enrolled", status.pairs(Standing.NotEnrolled.class));
        addUnlessZero(parts, "status.ended", status.pairs(Standing.Ended.class));
        return parts.isEmpty() ? words.say("status.no_pairs") : String.join(", ", parts);
    }

    private void addUnlessZero(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(count(key, count));
        }
    }

    private String count(String key, int count) {
        return words.say(key, "count", count);
    }
}
