package io.visavis.core.mentor.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Supervision groups, their meetings, and who was there. What changes something asks for the supervisor. */
public interface Groups {

    /** Those that someone supervises in a programme, by name. */
    List<Group> ledBy(long supervisor, long programme, Instant now);

    /** The meetings ahead of the groups that someone is in, in order. */
    List<Meeting> ahead(long mentor, Instant now);

    Optional<Meeting> meeting(long id);

    /** @return false where the programme has no such supervisor */
    boolean create(long programme, long supervisor, String name);

    /** @return false when the group is not theirs, or the person does not mentor in its programme */
    boolean join(long group, long supervisor, long mentor);

    /** @return false when the group is not theirs, or they are not in it */
    boolean leave(long group, long supervisor, long mentor);

    /** @return false when the group is not theirs */
    boolean plan(long group, long supervisor, Instant startsAt, int minutes, String place);

    /** @return false when it is not a planned meeting of theirs that lies ahead */
    boolean cancel(long meeting, long supervisor, Instant now);

    /**
     * Marks a meeting as held, and who was there, anew where it was marked before.
     *
     * @return false when it is not a meeting of theirs that has begun
     */
    boolean attended(long meeting, long supervisor, Set<Long> mentors, Instant now);

    /** Those of meetings that begin before {@code horizon} whose members are to be reminded and are not yet owed it. */
    List<Reminder> toRemind(Instant now, Instant horizon);

    void owe(Collection<Reminder> reminders);

    /** @param members in the order of their names */
    record Group(long id, long programme, String name, List<Member> members, List<Meeting> meetings) {
        public Group {
            members = List.copyOf(members);
            meetings = List.copyOf(meetings);
        }
    }

    record Member(long id, String name) {}

    /**
     * A meeting that was not cancelled.
     *
     * @param moves counts how often it was moved after its members were reminded
     * @param held whether it was marked who was there
     * @param attended ids of those who were
     */
    record Meeting(
            long id,
            long group,
            String groupName,
            long programme,
            Instant startsAt,
            int minutes,
            String place,
            int moves,
            boolean held,
            Set<Long> members,
            Set<Long> attended) {
        public Meeting {
            members = Set.copyOf(members);
            attended = Set.copyOf(attended);
        }

        public boolean hasBegun(Instant now) {
            return !startsAt.isAfter(now);
        }

        public Instant endsAt() {
            return startsAt.plus(Duration.ofMinutes(minutes));
        }
    }

    /** @param due when the member is told; the planner sets it */
    record Reminder(long meeting, int moves, long mentor, long programme, Instant startsAt, Instant due) {
        Reminder at(Instant other) {
            return new Reminder(meeting, moves, mentor, programme, startsAt, other);
        }
    }
}
