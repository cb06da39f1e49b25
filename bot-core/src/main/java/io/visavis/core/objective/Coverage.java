package io.visavis.core.objective;

import io.visavis.core.objective.Objective.Named;
import io.visavis.core.objective.Ratings.Moment;
import java.util.List;
import java.util.Map;

/**
 * How a programme's managers spread over what its objectives serve. Each manager counts once, with the objective in
 * focus, so that every row of figures adds up to all managers and {@link SmallCells} holds what it promises.
 *
 * @param floor below which a number of people is not shown
 * @param managers enrolled at present
 * @param themes each company priority with the managers whose objective in focus serves it
 * @param competencies in the same way
 * @param without managers who have no objective
 * @param attained by moment, managers by {@code less}, {@code expected}, {@code more}
 */
public record Coverage(
        int floor,
        int managers,
        List<Cell> themes,
        List<Cell> competencies,
        int without,
        Map<Moment, Map<String, Integer>> attained) {

    /** How many managers there are of one kind. */
    public record Cell(Named what, int managers) {}
}
