package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Questions;
import java.util.List;
import java.util.stream.IntStream;

/** Stages what a draft says of questions; one that says nothing of them changes nothing. */
record StageQuestions(Staging staging) {
    static final List<String> TABLES = List.of("questions", "prompt", "prompt_choice");

    static final String CREATE = """
        create temporary table staged_questions (named boolean) on commit drop;
        create temporary table staged_prompt (
            code text primary key, competencies text[], theme text, stage text, en text[], fr text[]) on commit drop;
        create temporary table staged_prompt_choice (
            code text primary key, position integer, left_out boolean) on commit drop
        """;

    void stage(Questions questions) {
        staging.fill("insert into staged_questions values (:named)", List.of(true), (row, is) -> row.bind("named", is));
        staging.fill(
                "insert into staged_prompt values (:code, :competencies, :theme, :stage, :en, :fr)",
                questions.own(),
                (row, own) -> row.bind("code", own.code())
                        .bindArray(
                                "competencies",
                                String.class,
                                own.competencies().stream().sorted().toList())
                        .bind("theme", own.theme().code())
                        .bind("stage", own.stage().code())
                        .bindArray("en", String.class, own.en().parts())
                        .bindArray("fr", String.class, own.fr().parts()));
        List<String> first = questions.first();
        staging.fill(
                "insert into staged_prompt_choice values (:code, :position, false)",
                IntStream.range(0, first.size()).boxed().toList(),
                (row, i) -> row.bind("code", first.get(i)).bind("position", i + 1));
        staging.fill(
                "insert into staged_prompt_choice values (:code, null, true)",
                questions.leftOut(),
                (row, code) -> row.bind("code", code));
    }
}
