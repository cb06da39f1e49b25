package io.visavis.core.delivery;

import java.time.Duration;

/** How long to wait before trying again: 15 s, then twice as long each time, at most 16 minutes. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 6;

    private Backoff() {}

    /** @param attempts that were made so far, at least 1 */
    static Duration after(int attempts) {
        return FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, DOUBLINGS));
    }
}
