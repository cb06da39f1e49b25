package io.visavis.core.status;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a programme goes, as its director may know it: names, facts and counts, nothing that anyone wrote.
 *
 * @param today the day it was read, in the director's zone
 * @param participants everyone who takes part now, each once
 * @param weeks the last {@link ReadStatus#WEEKS}, the current one last. It counts those enrolled now, past ones
 *     everyone who was asked then, so that the trend does not improve because someone left
 * @param pairs all pairs there ever were
 * @param quarantined messages that failed for good and wait for someone to look
 */
public record Status(
        ProgrammeDates programme,
        LocalDate today,
        List<Participant> participants,
        List<Week> weeks,
        Sessions sessions,
        List<Pair> pairs,
        int quarantined) {
    public Status {
        participants = List.copyOf(participants);
        weeks = List.copyOf(weeks);
        pairs = List.copyOf(pairs);
    }

    public Week thisWeek() {
        return weeks.get(weeks.size() - 1);
    }

    /** How many managers are enrolled now. */
    public int enrolled() {
        return countPeople(Participant::mentee);
    }

    public int reachableManagers() {
        return countPeople(p -> p.mentee() && p.reachable());
    }

    /** How many managers have no mentor now. */
    public int withoutMentor() {
        return countPeople(Participant::alone);
    }

    public int mentors() {
        return countPeople(Participant::mentor);
    }

    public int reachableMentors() {
        return countPeople(p -> p.mentor() && p.reachable());
    }

    public List<Participant> unreachable() {
        return participants.stream().filter(p -> !p.reachable()).toList();
    }

    /** How many pairs stand like this. */
    public int pairs(Class<? extends Standing> standing) {
        return (int)
                pairs.stream().filter(p -> standing.isInstance(p.standing())).count();
    }

    private int countPeople(Predicate<Participant> which) {
        return (int) participants.stream().filter(which).count();
    }
}
