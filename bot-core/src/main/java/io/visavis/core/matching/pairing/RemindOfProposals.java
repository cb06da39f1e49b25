package io.visavis.core.matching.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks once more whoever has had a proposal before them for a week: it keeps a place from somebody else. */
public final class RemindOfProposals {
    private static final Duration A_WHILE = Duration.ofDays(7);
    private static final Duration WORTH_ANSWERING = Duration.ofDays(14);

    private final Pairings pairings;
    private final Clock clock;

    public RemindOfProposals(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    /** Done time and again; each side is reminded once. */
    public void plan() {
        Instant now = clock.instant();
        pairings.remind(now.minus(A_WHILE), now, now.plus(WORTH_ANSWERING));
    }
}
