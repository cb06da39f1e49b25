package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Competency;
import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Strengths are a mentor's, and competencies that the programme declares. */
record CheckStrengths(References references, Problems problems) {

    void check(Participants participants, ProgrammeFile file) {
        List<String> declared = file.competencies().stream()
                .map(Competency::code)
                .map(code -> code.raw().toLowerCase(Locale.ROOT))
                .toList();
        for (Participant person : participants.all()) {
            Found<Set<String>> strengths = person.profile().strengths();
            if (strengths.value() == null) {
                continue;
            }
            strengths
                    .get()
                    .forEach(code ->
                            references.code(new Found<>(strengths.place(), code, code), "competency", declared));
            if (person.roles().is(roles -> !roles.contains(Role.MENTOR))) {
                problems.add(
                        strengths.place(),
                        "strengths are a mentor's",
                        "somebody with the role mentor, or nothing here");
            }
        }
    }
}
