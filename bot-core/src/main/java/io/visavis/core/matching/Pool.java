package io.visavis.core.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who can be brought together in a programme, in an order that does not depend on where it was read from.
 *
 * @param mentees those without a mentor
 * @param day whose clocks decide how many working hours people have in common
 */
public record Pool(List<Mentee> mentees, List<Mentor> mentors, Hierarchy hierarchy, LocalDate day) {
    public Pool {
        mentees = mentees.stream()
                .sorted(Comparator.comparingLong(Mentee::enrolmentId))
                .toList();
        mentors = mentors.stream().sorted(Comparator.comparingLong(Mentor::id)).toList();
    }

    public Optional<Mentee> mentee(long enrolmentId) {
        return mentees.stream()
                .filter(mentee -> mentee.enrolmentId() == enrolmentId)
                .findFirst();
    }

    public Optional<Mentor> mentor(long personId) {
        return mentors.stream().filter(mentor -> mentor.id() == personId).findFirst();
    }

    /** What keeps these two from being a pair, the mentor's room apart. */
    public Optional<Obstacle> obstacle(Mentee mentee, Mentor mentor) {
        long one = mentee.profile().personId();
        if (one == mentor.id()) {
            return Optional.of(Obstacle.SELF);
        } else if (!mentor.ready()) {
            return Optional.of(notReady(mentor));
        } else if (!mentee.profile().understands(mentor.profile())) {
            return Optional.of(Obstacle.NO_LANGUAGE);
        } else if (hierarchy.sameLine(one, mentor.id())) {
            return Optional.of(Obstacle.LINE);
        } else if (hierarchy.sameManager(one, mentor.id()) || mentee.profile().inTeamOf(mentor.profile())) {
            return Optional.of(Obstacle.TEAM);
        }
        return mentee.parted().contains(mentor.id()) ? Optional.of(Obstacle.PARTED) : Optional.empty();
    }

    private static Obstacle notReady(Mentor mentor) {
        if (!mentor.selected()) {
            return Obstacle.NOT_SELECTED;
        }
        return mentor.trained() ? Obstacle.PAUSED : Obstacle.NOT_TRAINED;
    }

    /** Whether nothing keeps them apart and the mentor has room. */
    public boolean possible(Mentee mentee, Mentor mentor) {
        return mentor.room() > 0 && obstacle(mentee, mentor).isEmpty();
    }
}
