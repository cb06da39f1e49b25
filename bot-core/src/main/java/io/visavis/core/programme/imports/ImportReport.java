package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Merged;
import io.visavis.core.programme.imports.draft.Tally;
import io.visavis.core.programme.imports.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How an import ended: all of it stored, or nothing. */
public sealed interface ImportReport {

    /** For the operator's terminal, in English: one line a problem, or one a kind. */
    List<String> lines();

    /**
     * Everything is stored.
     *
     * @param tallies one for each {@link Kind}, in its order
     * @param inLine the programme's pairs that stand in one reporting line
     */
    record Applied(String programme, Map<Kind, Tally> tallies, List<String> inLine) implements ImportReport {
        Applied(String programme, Merged merged) {
            this(programme, merged.tallies(), merged.inLine());
        }

        @Override
        public List<String> lines() {
            return Stream.concat(
                            tallies.entrySet().stream().map(e -> e.getKey().label() + ": " + e.getValue()),
                            inLine.stream().map(ImportReport::warning))
                    .toList();
        }

        /** Whether the database said all of it already. */
        public boolean changedNothing() {
            return tallies.values().stream().allMatch(Tally::isUnchanged);
        }
    }

    /** Nothing is stored: this is what would be. */
    record Foreseen(String programme, Merged merged) implements ImportReport {
        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            merged.tallies().forEach((kind, tally) -> {
                lines.add(kind.label() + ": " + tally);
                merged.changes().getOrDefault(kind, List.of()).forEach(change -> lines.add("  " + change));
            });
            merged.inLine().forEach(pair -> lines.add(warning(pair)));
            return lines;
        }
    }

    private static String warning(String pair) {
        return "warning: " + pair
                + " are in one reporting line; the pair stays, no brief goes out, its director is told";
    }

    /**
     * Nothing is stored.
     *
     * @param problems all of them, by file and line
     */
    record Refused(List<Problem> problems) implements ImportReport {
        @Override
        public List<String> lines() {
            return problems.stream().map(Problem::toString).toList();
        }
    }
}
