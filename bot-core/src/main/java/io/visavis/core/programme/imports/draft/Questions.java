package io.visavis.core.programme.imports.draft;

import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.checkin.prompt.Wording;
import java.util.List;
import java.util.Set;

/**
 * What a programme's file says of its questions.
 *
 * @param own those of its own
 * @param first codes of what is asked first, in order, as check-ins have them
 * @param leftOut codes of what is not asked
 */
public record Questions(List<Own> own, List<String> first, List<String> leftOut) {
    public Questions {
        own = List.copyOf(own);
        first = List.copyOf(first);
        leftOut = List.copyOf(leftOut);
    }

    /** @param code within the programme */
    public record Own(String code, Set<String> competencies, Theme theme, Stage stage, Wording en, Wording fr) {
        public Own {
            competencies = Set.copyOf(competencies);
        }
    }
}
