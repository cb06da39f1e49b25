package io.visavis.core.commitment;

import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.Commitment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment and what became of it.
 *
 * @param week the Monday of the week in which it was made
 * @param practice how far it has come; null before it was ever told
 * @param letGo whether the manager pursues it no more
 * @param reader the mentor of the present pair, where it was shared in that pair; null where it was not
 * @param stepShared whether that mentor is told how far it has come
 * @param told what was told of it, the earliest first
 * @param earlier how it was worded before, the earliest first
 */
public record Plan(
        Commitment commitment,
        LocalDate week,
        @Nullable Practice practice,
        boolean letGo,
        CheckIn.@Nullable Mentor reader,
        boolean stepShared,
        List<Told> told,
        List<Earlier> earlier) {

    public Plan {
        told = List.copyOf(told);
        earlier = List.copyOf(earlier);
    }

    /** One thing told of it: an outcome at a check-in, or a step; the other is null. */
    public record Told(
            Instant at,
            Commitment.@Nullable Outcome outcome,
            @Nullable Practice practice) {}

    /** What it said until then. */
    public record Earlier(Instant until, String cue, String action) {}

    /** Whether there is still something to come of it. */
    public boolean isUnderWay() {
        return !letGo && practice != Practice.PASSED_ON;
    }
}
