package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.MentorParts.Mentor;
import io.visavis.core.programme.imports.Parts.Pair;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.jdbc.KnownMentors;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody is paired before they were selected and trained, with more managers than they take on, or, for a new pair,
 * while their supervision is overdue. What was decided and completed in chat counts like what the file says. For a
 * file in which all else is right.
 */
record CheckStanding(KnownMentors known, Problems problems) {

    void check(ProgrammeFile file) {
        Map<String, Mentor> selected = new HashMap<>();
        file.mentoring().mentors().forEach(m -> selected.put(m.email().get(), m));
        List<String> required = file.mentoring().training().stream()
                .filter(module -> module.required().is(yes -> yes))
                .map(module -> module.code().get())
                .toList();
        Map<String, Integer> pairs = new HashMap<>();
        for (Pair pair : file.pairs()) {
            String mentor = pair.mentor().get();
            standing(pair, mentor, Optional.ofNullable(selected.get(mentor)), required);
            full(pair, capacity(mentor, selected), pairs.merge(mentor, 1, Integer::sum));
        }
    }

    private void standing(Pair pair, String mentor, Optional<Mentor> listed, List<String> required) {
        Found<String> at = pair.mentor();
        if (listed.isEmpty() && !known.selectedInChat(mentor)) {
            String expected = "a mentor who stands under mentors, with the day of their selection";
            problems.add(at.place(), at.shown() + " has not been selected", expected);
            return;
        }
        Set<String> missing = new HashSet<>(required);
        missing.removeAll(known.trainedInChat(mentor));
        listed.ifPresent(m -> m.training().forEach(code -> missing.remove(code.get())));
        if (!missing.isEmpty()) {
            List<String> names = missing.stream().sorted().toList();
            String what = at.shown() + " has not completed " + String.join(", ", names);
            problems.add(at.place(), what, "all required training before a pair");
        }
        if (known.paused(mentor) && !known.paired(pair.mentee().get(), mentor)) {
            String what = at.shown() + " takes on nobody new while their supervision is overdue";
            problems.add(at.place(), what, "their supervision first, or another mentor");
        }
    }

    private int capacity(String mentor, Map<String, Mentor> selected) {
        return known.capacityInChat(mentor)
                .or(() -> Optional.ofNullable(selected.get(mentor))
                        .flatMap(m -> m.capacity().known()))
                .orElse(Integer.MAX_VALUE);
    }

    private void full(Pair pair, int capacity, int pairs) {
        if (pairs == capacity + 1) {
            Found<String> at = pair.mentor();
            String what = at.shown() + " takes on " + capacity;
            problems.add(at.place(), what, "no more pairs than their capacity");
        }
    }
}
