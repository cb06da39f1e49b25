package io.visavis.core.programme.imports;

import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Repertoire;
import io.visavis.core.programme.imports.Parts.Competency;
import io.visavis.core.programme.imports.QuestionParts.Own;
import io.visavis.core.programme.imports.QuestionParts.Sheet;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Codes are a question's own, what is ordered or left out is there, and enough is left to ask. */
record CheckQuestions(References references, Problems problems, PromptLibrary library) {

    void check(Sheet sheet, List<Competency> competencies) {
        references.different(sheet.own().stream().map(Own::code).toList(), "code");
        List<String> declared = competencies.stream()
                .map(competency -> competency.code().raw().toLowerCase(Locale.ROOT))
                .toList();
        sheet.own().forEach(own -> own(own, declared));
        List<String> known = new ArrayList<>();
        sheet.own().forEach(own -> known.add(own.code().raw().toLowerCase(Locale.ROOT)));
        library.all().forEach(prompt -> known.add(prompt.code()));
        List<Found<String>> named = new ArrayList<>(sheet.first());
        named.addAll(sheet.leftOut());
        named.forEach(code -> references.code(code, "question", known));
        references.different(named, "question");
        enough(sheet, known);
    }

    private void own(Own own, List<String> declared) {
        own.code().known().ifPresent(code -> code(own.code(), code));
        own.competencies().forEach(code -> references.code(code, "competency", declared));
        references.different(own.competencies(), "competency");
        if (own.competencies().size() > 3) {
            Found<String> fourth = own.competencies().get(3);
            problems.add(fourth.place(), fourth.shown() + " is a fourth competency", "one to three of them");
        }
    }

    private void code(Found<String> found, String code) {
        if (library.find(code).isPresent()) {
            String what = found.shown() + " is the code of a question that comes along";
            problems.add(found.place(), what, "a code of its own");
        } else if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            String what = found.shown() + " has hyphens side by side or at its end";
            problems.add(found.place(), what, "words joined by single hyphens, such as first-hundred-days");
        }
    }

    private void enough(Sheet sheet, List<String> known) {
        Set<String> left = new HashSet<>(known);
        sheet.leftOut().forEach(code -> code.known().ifPresent(left::remove));
        if (left.size() < Repertoire.LEAST) {
            Found<String> last = sheet.leftOut().get(sheet.leftOut().size() - 1);
            String expected = "at least " + Repertoire.LEAST + ", so that none has to come back within eight weeks";
            problems.add(last.place(), "leaves " + left.size() + " questions to ask", expected);
        }
    }
}
