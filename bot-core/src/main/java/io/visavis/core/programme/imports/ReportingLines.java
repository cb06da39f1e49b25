package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who reports to whom. A mentor must stand outside the mentee's line, above it and below it. */
final class ReportingLines {
    private final Map<String, Found<String>> managers = new HashMap<>();

    ReportingLines(Participants participants) {
        for (Participant person : participants.all()) {
            person.email().known().ifPresent(email -> managers.putIfAbsent(email, person.lineManager()));
        }
    }

    /** Reports each line that leads back to where it began, once. */
    void reportLoops(Participants participants, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Participant person : participants.all()) {
            person.email().known().flatMap(email -> loop(email, seen)).ifPresent(loop -> {
                Found<String> first = managers.get(loop.get(0));
                if (first != null) {
                    String what = "the reporting lines run in a loop: " + String.join(" -> ", loop);
                    problems.add(first.place(), what, "a line that ends with somebody who reports to nobody");
                }
            });
        }
    }

    /** The first loop on the way up from someone, through people not seen before; its first stands last again. */
    private Optional<List<String>> loop(String email, Set<String> seen) {
        Set<String> way = new LinkedHashSet<>();
        Optional<String> next = Optional.of(email);
        while (next.isPresent() && seen.add(next.get())) {
            way.add(next.get());
            next = manager(next.get());
        }
        if (next.isEmpty() || !way.contains(next.get())) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(way);
        List<String> loop = new ArrayList<>(all.subList(all.indexOf(next.get()), all.size()));
        loop.add(next.get());
        return Optional.of(loop);
    }

    /** The way up from the one to the other, both included; empty when the other is not above the one. */
    Optional<List<String>> up(String from, String to) {
        Set<String> way = new LinkedHashSet<>();
        Optional<String> next = Optional.of(from);
        while (next.isPresent() && way.add(next.get())) {
            if (next.get().equals(to)) {
                return Optional.of(List.copyOf(way));
            }
            next = manager(next.get());
        }
        return Optional.empty();
    }

    private Optional<String> manager(String email) {
        Found<String> manager = managers.get(email);
        return manager == null ? Optional.empty() : manager.known();
    }
}
