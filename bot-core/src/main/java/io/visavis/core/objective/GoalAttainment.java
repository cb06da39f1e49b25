package io.visavis.core.objective;

import java.util.List;

/** How far a manager got over several objectives, as one number. */
final class GoalAttainment {
    /** What is expected, when every objective is at level 0. */
    static final double EXPECTED = 50;

    private static final double SPREAD = 10;

    /** How much the levels of one person's goals are taken to go together. */
    private static final double CORRELATION = 0.3;

    private GoalAttainment() {}

    /**
     * One objective.
     *
     * @param level −2 to +2; may lie between two levels
     * @param weight above 0
     */
    record Attained(double level, int weight) {}

    /**
     * The T-score of Kiresuk and Sherman (Goal attainment scaling: a general method for evaluating comprehensive
     * community mental health programs, Community Mental Health Journal 4, 1968, 443–453):
     * {@code 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²)} with ρ = 0.3. 50 is what was expected, 10 a standard deviation.
     * Many copies misprint it; Turner-Stokes' erratum (Clinical Rehabilitation 23, 2009) has it as it stands here.
     *
     * @return between 13 and 87, since no level is beyond ±2
     * @throws IllegalArgumentException without objectives
     */
    static double score(List<Attained> objectives) {
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("no objective was rated");
        }
        double reached = 0;
        double weights = 0;
        double squares = 0;
        for (Attained objective : objectives) {
            reached += objective.weight() * objective.level();
            weights += objective.weight();
            squares += objective.weight() * (double) objective.weight();
        }
        return EXPECTED + SPREAD * reached / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * weights * weights);
    }
}
