package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Competency;
import io.visavis.core.programme.imports.Parts.Objective;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.Parts.Theme;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Each objective is a mentee's, and names a theme and a competency that the programme declares. */
record CheckObjectives(References references, Problems problems) {

    void check(ProgrammeFile file) {
        List<String> themes = codes(file.themes().stream().map(Theme::code).toList());
        List<String> competencies =
                codes(file.competencies().stream().map(Competency::code).toList());
        Set<List<String>> titles = new HashSet<>();
        for (Objective objective : file.objectives()) {
            references.person(objective.mentee(), Role.MENTEE);
            references.code(objective.theme(), "theme", themes);
            references.code(objective.competency(), "competency", competencies);
            differentLevels(objective);
            objective.mentee().known().ifPresent(mentee -> title(mentee, objective.title(), titles));
        }
    }

    private void differentLevels(Objective objective) {
        Set<String> seen = new HashSet<>();
        for (Found<String> level : objective.levels()) {
            if (level.is(words -> !seen.add(words.toLowerCase(Locale.ROOT)))) {
                problems.add(level.place(), level.shown() + " describes two levels", "other words for each level");
            }
        }
    }

    /** As they stand in the file, so that one that is wrong there is not reported here again. */
    private static List<String> codes(List<Found<String>> codes) {
        return codes.stream().map(c -> c.raw().toLowerCase(Locale.ROOT)).toList();
    }

    private void title(String mentee, Found<String> title, Set<List<String>> titles) {
        if (title.is(t -> !titles.add(List.of(mentee, t.toLowerCase(Locale.ROOT))))) {
            String what = title.shown() + " is an objective of " + mentee + " already";
            problems.add(title.place(), what, "another title for each objective of one mentee");
        }
    }
}
