package io.visavis.core.programme.imports.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a table and where each stands. */
final class CsvHeader {
    private final String file;
    private final int width;
    private final List<String> required;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Problems problems;
    // One that is not known may be any of those that are missing
    private boolean flawed;

    CsvHeader(
            String file,
            List<String> cells,
            List<String> required,
            List<String> optional,
            Problems problems,
            Nearest nearest) {
        this.file = file;
        this.width = cells.size();
        this.required = required;
        this.problems = problems;
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        for (int i = 0; i < width; i++) {
            keep(cells.get(i).strip().toLowerCase(Locale.ROOT), i, known, nearest);
        }
        required.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> problems.add(at(name), "is missing", "a column of this name"));
    }

    private void keep(String name, int index, List<String> known, Nearest nearest) {
        if (!known.contains(name)) {
            flawed = true;
            String expected = "one of " + String.join(", ", known);
            String what = Problem.shown(name) + " is not a column";
            problems.add(new Place(file, 1, "column " + (index + 1)), what, expected, nearest.to(name, known));
        } else if (columns.putIfAbsent(name, index) != null) {
            flawed = true;
            problems.add(at(name), "stands in the header twice", "each column once");
        }
    }

    /** Whether every required column is there. */
    boolean isWhole() {
        return columns.keySet().containsAll(required);
    }

    private Place at(String name) {
        return new Place(file, 1, name);
    }

    /** Takes a row's cells; one of another width than the header is reported, and all but the first unreadable. */
    CsvRow row(List<String> cells, int line) {
        boolean fits = cells.size() == width;
        if (!fits) {
            String what = "has " + cells.size() + (cells.size() == 1 ? " cell" : " cells");
            problems.add(new Place(file, line, ""), what, width + " cells, as the header has");
        }
        return new CsvRow(this, cells, line, fits);
    }

    Field field(String name, List<String> cells, int line, boolean fits) {
        Integer index = columns.get(name);
        if (index == null) {
            Place place = new Place(file, line, name);
            return flawed || required.contains(name) ? Field.unreadable(place) : Field.of(place, null);
        }
        boolean readable = fits || (index == 0 && !cells.isEmpty());
        Place place = new Place(file, line + breaksBefore(cells, index), name);
        return readable ? Field.of(place, cells.get(index)) : Field.unreadable(place);
    }

    private static int breaksBefore(List<String> cells, int index) {
        return (int) cells.stream()
                .limit(index)
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }
}
