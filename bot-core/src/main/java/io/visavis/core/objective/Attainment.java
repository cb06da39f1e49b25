package io.visavis.core.objective;

import io.visavis.core.objective.GoalAttainment.Attained;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * How far one pair got at one moment.
 *
 * @param score a T-score: 50 is what was expected
 * @param objectives over how many of them
 */
public record Attainment(double score, int objectives) {
    /** Half a standard deviation around what was expected counts as that; a little room for what rounding leaves. */
    private static final double ABOUT = 5.000001;

    /** Over all that were not dropped and whose level is known to both; empty where there is none. */
    static Optional<Attainment> of(List<Objective> ofOnePair, Moment moment) {
        List<Attained> levels = ofOnePair.stream()
                .filter(objective -> objective.standing().state() != State.DROPPED)
                .flatMap(objective ->
                        objective.ratings().at(moment).level(objective.parties().mentor() != null).stream()
                                .mapToObj(level ->
                                        new Attained(level, objective.wording().weight())))
                .toList();
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attainment(GoalAttainment.score(levels), levels.size()));
    }

    /** In plain words. */
    String said(Moment moment, Words words) {
        return words.say(
                "objective.attained." + moment.code(),
                "score",
                Math.round(score),
                "count",
                objectives,
                "how",
                compared(score));
    }

    /** {@code less}, {@code expected} or {@code more}. */
    static String compared(double score) {
        double difference = score - GoalAttainment.EXPECTED;
        if (Math.abs(difference) <= ABOUT) {
            return "expected";
        }
        return difference < 0 ? "less" : "more";
    }

    /** The same of one pair; empty where nothing is known to both. */
    public static Optional<String> compared(List<Objective> ofOnePair, Moment moment) {
        return of(ofOnePair, moment).map(Attainment::score).map(Attainment::compared);
    }
}
