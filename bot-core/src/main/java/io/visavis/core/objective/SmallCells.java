package io.visavis.core.objective;

import java.util.List;
import java.util.OptionalInt;

/**
 * Keeps small groups out of figures. Hidden are all numbers below the floor and, with them, every one that equals the
 * smallest number at or above it. So whoever knows the total, the floor and this very rule still cannot work out a
 * hidden number: among the hidden there are always some below the floor and some above, and nothing tells which.
 * The test goes through every possible table to see that it is so.
 */
final class SmallCells {
    private SmallCells() {}

    /**
     * @param cells people in groups that do not overlap and that together are everybody
     * @return the same in the same order, empty where it is not shown
     */
    static List<OptionalInt> hide(List<Integer> cells, int floor) {
        boolean complete = cells.stream().allMatch(people -> people >= floor);
        int beside = cells.stream()
                .filter(people -> people >= floor)
                .min(Integer::compare)
                .orElse(floor);
        return cells.stream()
                .map(people -> complete || people > beside ? OptionalInt.of(people) : OptionalInt.empty())
                .toList();
    }
}
