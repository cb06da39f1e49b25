package io.visavis.core.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What pairs agreed on and when, written down beside the product: sessions, dates that wait, and what was said after. */
final class Agenda {
    private final Map<Long, Pair> pairs = new LinkedHashMap<>();
    private final Map<Long, Pair> pairOfSession = new LinkedHashMap<>();
    private final Map<Long, List<Appointment>> appointments = new LinkedHashMap<>();
    private final Map<Long, Dates> dates = new LinkedHashMap<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    /** @param since when they could first have met */
    record Pair(long id, long mentee, long mentor, Instant since) {
        Set<Long> both() {
            return Set.of(mentee, mentor);
        }
    }

    /** A session as it stood from a moment on. */
    record Appointment(Instant known, Instant startsAt, Duration length, boolean planned) {
        Instant endsAt() {
            return startsAt.plus(length);
        }

        boolean sameAs(Appointment other) {
            return startsAt.equals(other.startsAt) && length.equals(other.length) && planned == other.planned;
        }
    }

    /** Dates that one of a pair proposed. */
    record Dates(long id, Pair pair, long by, Instant proposedAt, List<Instant> slots, Duration length) {}

    /** @param session what came of them; null for none */
    record Closing(
            long proposal, Instant at, String how, @Nullable Long session) {}

    private record Word(long session, long person, Instant at, boolean held) {}

    void meets(Pair pair) {
        pairs.put(pair.id(), pair);
    }

    Pair pair(long id) {
        return Objects.requireNonNull(pairs.get(id), () -> "no pair " + id);
    }

    Collection<Pair> pairs() {
        return pairs.values();
    }

    Pair of(long session) {
        return Objects.requireNonNull(pairOfSession.get(session), () -> "no session " + session);
    }

    void stands(long session, Pair pair, Appointment appointment) {
        pairOfSession.put(session, pair);
        List<Appointment> known = appointments.computeIfAbsent(session, s -> new ArrayList<>());
        if (known.isEmpty() || !known.get(known.size() - 1).sameAs(appointment)) {
            known.add(appointment);
        }
    }

    Set<Long> sessions() {
        return appointments.keySet();
    }

    List<Appointment> appointments(long session) {
        return List.copyOf(appointments.getOrDefault(session, List.of()));
    }

    Optional<Appointment> appointment(long session, Instant at) {
        return appointments(session).stream()
                .filter(appointment -> !appointment.known().isAfter(at))
                .reduce((first, last) -> last);
    }

    /** How often a session had been moved by then: one that is moved back is met anew. */
    long moves(long session, Instant at) {
        List<Appointment> known = appointments(session);
        return IntStream.range(1, known.size())
                .filter(i -> !known.get(i).known().isAfter(at))
                .filter(i -> !known.get(i).startsAt().equals(known.get(i - 1).startsAt()))
                .count();
    }

    void proposes(Dates proposed) {
        dates.values().stream()
                .filter(open -> open.pair().equals(proposed.pair()) && open(open.id(), proposed.proposedAt()))
                .map(Dates::id)
                .toList()
                .forEach(open -> closes(open, proposed.proposedAt(), "replaced", null));
        dates.put(proposed.id(), proposed);
    }

    void closes(long proposal, Instant at, String how, @Nullable Long session) {
        closings.add(new Closing(proposal, at, how, session));
    }

    Dates dates(long proposal) {
        return Objects.requireNonNull(dates.get(proposal), () -> "no dates " + proposal);
    }

    Optional<Closing> closing(long proposal, Instant at) {
        return closings.stream()
                .filter(closing ->
                        closing.proposal() == proposal && !closing.at().isAfter(at))
                .findFirst();
    }

    boolean open(long proposal, Instant at) {
        return closing(proposal, at).isEmpty();
    }

    void says(long session, long person, Instant at, boolean held) {
        words.add(new Word(session, person, at, held));
    }

    boolean hasSpoken(long session, long person, Instant at) {
        return words.stream()
                .anyMatch(word -> word.session() == session
                        && word.person() == person
                        && !word.at().isAfter(at));
    }

    /** Whether it did not take place by the mentor's last word, else by the manager's. */
    private boolean notHeld(long session, Instant at) {
        Pair pair = of(session);
        return words.stream()
                .filter(word -> word.session() == session && !word.at().isAfter(at))
                .max(Comparator.comparing((Word word) -> word.person() == pair.mentor())
                        .thenComparing(Word::at))
                .filter(word -> !word.held())
                .isPresent();
    }

    /** When a pair last met, or could first have met. */
    Instant lastMet(Pair pair, Instant at) {
        return sessionsOf(pair).stream()
                .filter(session -> !notHeld(session, at))
                .flatMap(session -> appointment(session, at).stream())
                .filter(appointment ->
                        appointment.planned() && !appointment.startsAt().isAfter(at))
                .map(Appointment::startsAt)
                .max(Instant::compareTo)
                .orElse(pair.since());
    }

    /** Whether a pair has a session ahead, or dates ahead that wait for an answer. */
    boolean hasDate(Pair pair, Instant at) {
        boolean session = sessionsOf(pair).stream()
                .flatMap(id -> appointment(id, at).stream())
                .anyMatch(appointment ->
                        appointment.planned() && appointment.startsAt().isAfter(at));
        return session
                || dates.values().stream()
                        .filter(each -> each.pair().equals(pair))
                        .filter(each -> !each.proposedAt().isAfter(at) && open(each.id(), at))
                        .anyMatch(each -> each.slots().stream().anyMatch(slot -> slot.isAfter(at)));
    }

    private List<Long> sessionsOf(Pair pair) {
        return pairOfSession.entrySet().stream()
                .filter(entry -> entry.getValue().equals(pair))
                .map(Map.Entry::getKey)
                .toList();
    }
}
