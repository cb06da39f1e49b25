package io.visavis.core.programme.imports;

import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.programme.imports.QuestionParts.Own;
import io.visavis.core.programme.imports.QuestionParts.Sheet;
import io.visavis.core.programme.imports.QuestionParts.Words;
import io.visavis.core.programme.imports.draft.Questions;
import io.visavis.core.programme.imports.source.Found;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a file of questions, in which nothing is wrong, into its part of the draft. */
record DraftQuestions(String programme) {

    Questions draft(Sheet sheet) {
        Set<String> own = sheet.own().stream().map(one -> one.code().get()).collect(Collectors.toSet());
        return new Questions(
                sheet.own().stream().map(DraftQuestions::own).toList(),
                codes(sheet.first(), own),
                codes(sheet.leftOut(), own));
    }

    private List<String> codes(List<Found<String>> named, Set<String> own) {
        return named.stream()
                .map(Found::get)
                .map(code -> own.contains(code) ? Prompt.own(programme, code) : code)
                .toList();
    }

    private static Questions.Own own(Own own) {
        return new Questions.Own(
                own.code().get(),
                own.competencies().stream().map(code -> code.get()).collect(Collectors.toSet()),
                own.theme().get(),
                own.stage().get(),
                wording(own.en()),
                wording(own.fr()));
    }

    private static Wording wording(Words words) {
        return new Wording(
                words.title().get(),
                words.what().get(),
                words.soWhat().get(),
                words.nowWhat().get());
    }
}
