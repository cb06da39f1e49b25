package io.visavis.core.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Who else could be proposed, the best fit first; of equals, the one who was there first. */
public final class Alternatives {
    private final Pool pool;

    public Alternatives(Pool pool) {
        this.pool = pool;
    }

    /** Mentors with room whom nothing keeps from this mentee, but for one. */
    public List<Proposal> mentors(Mentee mentee, long except, int most) {
        Stream<Mentor> possible =
                pool.mentors().stream().filter(mentor -> mentor.id() != except && pool.possible(mentee, mentor));
        return best(possible, mentor -> points(mentee, mentor), most)
                .map(mentor -> proposal(mentee, mentor))
                .toList();
    }

    /** Mentees whom nothing keeps from this mentor, room apart, but for one. */
    public List<Proposal> mentees(Mentor mentor, long exceptEnrolment, int most) {
        Stream<Mentee> possible = pool.mentees().stream()
                .filter(mentee -> mentee.enrolmentId() != exceptEnrolment
                        && pool.obstacle(mentee, mentor).isEmpty());
        return best(possible, mentee -> points(mentee, mentor), most)
                .map(mentee -> proposal(mentee, mentor))
                .toList();
    }

    private static <T> Stream<T> best(Stream<T> people, ToIntFunction<T> points, int most) {
        return people.sorted(Comparator.comparingInt(points).reversed()).limit(most);
    }

    private int points(Mentee mentee, Mentor mentor) {
        int minutes =
                mentee.profile().hoursOn(pool.day()).sharedWith(mentor.profile().hoursOn(pool.day()));
        return Fit.points(mentee, mentor, minutes);
    }

    private Proposal proposal(Mentee mentee, Mentor mentor) {
        return new Proposal(mentee, mentor, Fit.of(mentee, mentor, pool.day()));
    }
}
