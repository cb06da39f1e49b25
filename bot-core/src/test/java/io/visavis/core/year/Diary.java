package io.visavis.core.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people did and when, written down beside the product, so that its own books need not be believed. */
final class Diary {
    private final Map<Long, List<Break>> breaks = new HashMap<>();
    private final List<Outage> outages = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final Map<Long, List<Choice>> choices = new HashMap<>();
    private final Map<Long, Instant> responses = new HashMap<>();

    private record Break(Instant known, LocalDate from, LocalDate until) {}

    private record Choice(Instant known, boolean takesPart) {}

    private record Outage(Instant from, Instant until) {}

    Agenda agenda() {
        return agenda;
    }

    void pauses(long person, Instant now, LocalDate from, LocalDate until) {
        breaks.computeIfAbsent(person, p -> new ArrayList<>()).add(new Break(now, from, until));
    }

    void resumes(long person, Instant now) {
        pauses(person, now, LocalDate.MAX, LocalDate.MAX);
    }

    /** The last word of a person before or at a moment counts. */
    boolean onBreak(long person, Instant at, LocalDate day) {
        return lastBefore(breaks.getOrDefault(person, List.of()), Break::known, at)
                .filter(pause -> !day.isBefore(pause.from()) && !day.isAfter(pause.until()))
                .isPresent();
    }

    void chooses(long person, Instant now, boolean takesPart) {
        choices.computeIfAbsent(person, p -> new ArrayList<>()).add(new Choice(now, takesPart));
    }

    /** Of someone who has said nothing, no. */
    boolean takesPart(long person, Instant at) {
        return lastBefore(choices.getOrDefault(person, List.of()), Choice::known, at)
                .filter(Choice::takesPart)
                .isPresent();
    }

    /** From then until then nothing runs. */
    void standsStill(Instant from, Instant until) {
        outages.add(new Outage(from, until));
    }

    boolean runs(Instant at) {
        return outages.stream().noneMatch(outage -> !at.isBefore(outage.from()) && !at.isAfter(outage.until()));
    }

    void responds(long checkIn, Instant now) {
        responses.putIfAbsent(checkIn, now);
    }

    Optional<Instant> response(long checkIn) {
        return Optional.ofNullable(responses.get(checkIn));
    }

    int responses() {
        return responses.size();
    }

    private static <T> Optional<T> lastBefore(
            List<T> entries, java.util.function.Function<T, Instant> known, Instant at) {
        return entries.stream().filter(entry -> !known.apply(entry).isAfter(at)).reduce((first, last) -> last);
    }
}
