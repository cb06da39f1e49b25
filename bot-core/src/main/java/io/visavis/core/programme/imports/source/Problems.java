package io.visavis.core.programme.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, so that all of it can be put right at once. */
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    public void add(Place place, String what, String expected) {
        add(place, what, expected, Optional.empty());
    }

    public void add(Place place, String what, String expected, Optional<String> suggestion) {
        add(new Problem(place, what, expected, suggestion));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** By file and line; those of one line as they were found. */
    public List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing((Problem p) -> p.place().file())
                        .thenComparingInt(p -> p.place().line()))
                .toList();
    }
}
