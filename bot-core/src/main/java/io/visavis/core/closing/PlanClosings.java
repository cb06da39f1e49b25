package io.visavis.core.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Owes the reviews of pairs whose programme nears its end. Days are counted in UTC. */
public final class PlanClosings {
    /** Levels are asked for fourteen days before the end: four days later there is something to look back on. */
    private static final int DAYS_BEFORE = 10;

    private static final Duration WORTH_READING = Duration.ofDays(14);

    private final Closings closings;
    private final Clock clock;

    public PlanClosings(Closings closings, Clock clock) {
        this.closings = closings;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        closings.ask(today, today.plusDays(DAYS_BEFORE), now, now.plus(WORTH_READING));
    }
}
