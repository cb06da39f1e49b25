package io.visavis.core.objective;

import io.visavis.core.objective.Ratings.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Owes what people are asked about objectives: mentors whether they agree, and both of a pair how far it got. Days are
 * counted in UTC; delivery waits for the working hours of whoever is asked.
 */
public final class PlanObjectiveMessages {
    /** Somebody who rewrites a line once more has it asked about once. */
    private static final Duration SETTLES = Duration.ofMinutes(10);

    private static final Duration WORTH_ASKING = Duration.ofDays(14);
    private static final int ASKED_DAYS = 14;

    private final ObjectiveAsks asks;
    private final Clock clock;

    public PlanObjectiveMessages(ObjectiveAsks asks, Clock clock) {
        this.asks = asks;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        asks.toAgree(now.minus(SETTLES), today, now, now.plus(WORTH_ASKING));
        for (Objective.Programme programme : asks.running(today)) {
            Moment.on(today, programme)
                    .filter(moment -> isNew(moment, programme, today))
                    .ifPresent(moment -> asks.toRate(programme.id(), moment, now, now.plus(WORTH_ASKING)));
        }
    }

    private static boolean isNew(Moment moment, Objective.Programme programme, LocalDate today) {
        return today.isBefore(
                moment.from(programme.startsOn(), programme.endsOn()).plusDays(ASKED_DAYS));
    }
}
