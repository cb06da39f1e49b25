package io.visavis.core.session.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks for a date where a pair goes without one. Harmless however often it runs; all pairs are looked through once an
 * hour, which is soon enough for what is counted in weeks.
 */
public final class PlanMissingSessions {
    private static final Duration WITHOUT = Duration.ofDays(21);
    private static final Duration THEN = Duration.ofDays(7);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final Duration WORTH_ASKING = Duration.ofDays(7);

    private final Gaps gaps;
    private final Clock clock;

    public PlanMissingSessions(Gaps gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        if (gaps.beginsLook(now.minus(BETWEEN_LOOKS), now)) {
            gaps.askMentees(now.minus(WITHOUT), now, now.plus(WORTH_ASKING));
            gaps.askMentors(now.minus(THEN), now, now.plus(WORTH_ASKING));
        }
    }
}
