package io.visavis.core.closing.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Owes the question what people think of a programme that is over. Days are counted in UTC. */
public final class PlanEvaluations {
    private static final Duration WORTH_ASKING = Duration.ofDays(14);

    private final Evaluations evaluations;
    private final Clock clock;

    public PlanEvaluations(Evaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        evaluations.ask(EvaluationDays.endOfProgramme(today), today.minusDays(1), now, now.plus(WORTH_ASKING));
    }
}
