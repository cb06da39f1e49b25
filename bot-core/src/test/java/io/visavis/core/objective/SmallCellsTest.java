package io.visavis.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {
    private static final int FLOOR = 5;

    /** What an onlooker has: the figures as shown, and how many people there are in all. */
    private record Seen(List<OptionalInt> shown, int total) {}

    @ParameterizedTest
    @CsvSource({"2, 30", "3, 22", "4, 14"})
    void whoever_knows_the_total_and_the_rule_cannot_work_out_a_hidden_number(int cells, int most) {
        Map<Seen, List<Set<Integer>>> possible = new HashMap<>();
        everyTable(cells, most, new ArrayList<>(), table -> {
            Seen seen = new Seen(
                    SmallCells.hide(table, FLOOR),
                    table.stream().mapToInt(Integer::intValue).sum());
            List<Set<Integer>> values = possible.computeIfAbsent(seen, s -> {
                List<Set<Integer>> none = new ArrayList<>();
                table.forEach(cell -> none.add(new HashSet<>()));
                return none;
            });
            for (int i = 0; i < table.size(); i++) {
                values.get(i).add(table.get(i));
            }
        });
        possible.forEach((seen, values) -> {
            for (int i = 0; i < cells; i++) {
                // Fewer people than the floor get no figures at all, and what lies at the edge of this test's range
                // has possibilities beyond it.
                if (seen.total() >= FLOOR
                        && seen.total() <= most
                        && seen.shown().get(i).isEmpty()) {
                    assertThat(values.get(i)).as("%s, number %d", seen, i).hasSizeGreaterThan(1);
                }
            }
        });
    }

    private static void everyTable(int cells, int most, List<Integer> begun, Consumer<List<Integer>> each) {
        if (begun.size() == cells) {
            each.accept(List.copyOf(begun));
            return;
        }
        for (int people = 0; people <= most; people++) {
            begun.add(people);
            everyTable(cells, most, begun, each);
            begun.remove(begun.size() - 1);
        }
    }

    @Test
    void nothing_is_hidden_where_every_group_is_large_enough() {
        assertThat(SmallCells.hide(List.of(5, 9, 5), FLOOR)).noneMatch(OptionalInt::isEmpty);
    }

    @Test
    void a_small_group_takes_the_smallest_large_one_along_and_all_that_equal_it() {
        assertThat(SmallCells.hide(List.of(0, 9, 6, 12), FLOOR))
                .containsExactly(OptionalInt.empty(), OptionalInt.of(9), OptionalInt.empty(), OptionalInt.of(12));
        assertThat(SmallCells.hide(List.of(4, 6, 6, 12), FLOOR))
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(12));
        assertThat(SmallCells.hide(Collections.nCopies(3, 4), FLOOR)).allMatch(OptionalInt::isEmpty);
    }
}
