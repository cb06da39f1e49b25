package io.visavis.core.closing.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Owes the question what stuck, when that many months have passed since the last day. Days are counted in UTC. */
public final class PlanFollowUps {
    static final List<Integer> MONTHS = List.of(3, 6);
    private static final int LATE_DAYS = 14;
    private static final Duration WORTH_ASKING = Duration.ofDays(21);

    private final FollowUps followUps;
    private final Clock clock;

    public PlanFollowUps(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int months : MONTHS) {
            LocalDate until = today.minusMonths(months);
            followUps.ask(months, until.minusDays(LATE_DAYS), until, now, now.plus(WORTH_ASKING));
        }
    }
}
