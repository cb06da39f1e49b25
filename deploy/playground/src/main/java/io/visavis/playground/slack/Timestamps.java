package io.visavis.playground.slack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Slack's {@code ts}: seconds with six digits, strictly increasing, from the clock given. */
final class Timestamps {
    private final Clock clock;
    private long last = Long.MIN_VALUE;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        return String.format(Locale.ROOT, "%d.%06d", last / 1_000_000, last % 1_000_000);
    }

    /** The moment of a {@code ts}. */
    static Instant moment(String ts) {
        return Instant.EPOCH.plus(micros(ts), ChronoUnit.MICROS);
    }

    /** Zero for what is no {@code ts}. */
    static long micros(String ts) {
        if (!ts.matches("[0-9]{1,11}(\\.[0-9]{1,6})?")) {
            return 0;
        }
        String[] parts = (ts.contains(".") ? ts : ts + ".0").split("\\.", 2);
        String fraction = (parts[1] + "000000").substring(0, 6);
        return Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(fraction);
    }
}
