package io.visavis.core.programme.imports;

import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.programme.imports.source.Found;
import java.util.List;

/** What the file of questions says, value by value; any of it may still be wrong or missing. */
final class QuestionParts {
    private QuestionParts() {}

    /** @param own the programme's questions; {@code first} and {@code leftOut} name these or bundled ones */
    record Sheet(List<Own> own, List<Found<String>> first, List<Found<String>> leftOut) {}

    record Own(
            Found<String> code,
            List<Found<String>> competencies,
            Found<Theme> theme,
            Found<Stage> stage,
            Words en,
            Words fr) {}

    record Words(Found<String> title, Found<String> what, Found<String> soWhat, Found<String> nowWhat) {}
}
