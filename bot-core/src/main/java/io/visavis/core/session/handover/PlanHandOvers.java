package io.visavis.core.session.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Owes managers with a new mentor the question what they hand over. */
public final class PlanHandOvers {
    private static final Duration WORTH_ASKING = Duration.ofDays(14);

    private final HandOvers handOvers;
    private final Clock clock;

    public PlanHandOvers(HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        handOvers.ask(now, now.plus(WORTH_ASKING));
    }
}
