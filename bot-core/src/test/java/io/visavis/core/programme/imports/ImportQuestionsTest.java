package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.programme.imports.ImportReport.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportQuestionsTest extends ImportStage {
    private static final String QUESTIONS = """
            questions:
              - code: new-plant
                competencies: [deciding]
                theme: team
                stage: opening
                en: {title: "The new plant", what: "What did it ask of you?", so_what: "What did that show?", now_what: "What now?"}
                fr: {title: "La nouvelle usine", what: "Que vous a-t-elle demandé ?", so_what: "Qu’en tirer ?", now_what: "Et maintenant ?"}
            ask_first: [new-plant, no-right-answer]
            leave_out: [decision-that-cost-sleep]
            """;

    ImportQuestionsTest() {
        super("2027-01-10");
    }

    private void questions(String yaml) {
        folder.write("questions.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private void named() {
        folder.yaml(
                "  participants: participants.csv", "  participants: participants.csv\n  questions: questions.yaml");
        questions(QUESTIONS);
    }

    private List<String> choices() {
        return rows("select prompt_code, position, left_out from prompt_choice order by 2, 1");
    }

    private List<String> foreseen() {
        return new ImportProgramme(database.jdbi(), Clock.systemUTC(), region -> true)
                .foresee(folder.programme(), Progress.NONE)
                .lines();
    }

    @Test
    void questions_come_with_their_order_and_a_second_time_changes_nothing() {
        named();
        assertThat(applied().lines())
                .contains("questions: 1 added, 0 changed, 0 unchanged")
                .contains("questions asked first or left out: 3 added, 0 changed, 0 unchanged");
        assertThat(rows("select code, theme, stage, en[1], fr[4], gone, by_chat from prompt"))
                .containsExactly("new-plant|team|opening|The new plant|Et maintenant ?|f|f");
        assertThat(choices())
                .containsExactly("vega-2027:new-plant|1|f", "no-right-answer|2|f", "decision-that-cost-sleep|null|t");

        assertThat(applied().lines())
                .contains("questions: 0 added, 0 changed, 1 unchanged")
                .contains("questions asked first or left out: 0 added, 0 changed, 3 unchanged");
    }

    @Test
    void a_file_that_names_none_changes_none_and_an_emptied_one_takes_them_back() {
        named();
        applied();
        folder.yaml("\n  questions: questions.yaml", "");
        applied();
        assertThat(rows("select gone from prompt")).containsExactly("f");
        assertThat(choices()).hasSize(3);

        folder.yaml(
                "  participants: participants.csv", "  participants: participants.csv\n  questions: questions.yaml");
        questions("ask_first: []\n");
        applied();
        assertThat(rows("select gone, en[1] from prompt")).as("its words stay").containsExactly("t|The new plant");
        assertThat(choices()).isEmpty();
        questions(QUESTIONS);
        applied();
        assertThat(rows("select gone from prompt")).containsExactly("f");
    }

    @Test
    void what_was_added_in_chat_stays_and_what_the_file_names_wins() {
        named();
        applied();
        execute("""
                insert into prompt (programme_id, code, competencies, theme, stage, en, fr, by_chat)
                select id, 'in-chat', '{deciding}', 'team', 'opening', '{a,b,c,d}', '{a,b,c,d}', true from programme
                """);
        execute("""
                insert into prompt_choice (programme_id, prompt_code, left_out, by_chat)
                select id, 'hour-for-thinking', true, true from programme
                """);
        execute("update prompt set en[1] = 'Changed in chat' where code = 'new-plant'");
        execute("update prompt_choice set position = null, left_out = true where prompt_code = 'no-right-answer'");
        applied();

        assertThat(rows("select code, en[1], gone from prompt order by code"))
                .containsExactly("in-chat|a|f", "new-plant|The new plant|f");
        assertThat(choices()).contains("hour-for-thinking|null|t", "no-right-answer|2|f");
    }

    @Test
    void what_would_change_is_told_by_name() {
        named();
        assertThat(foreseen())
                .contains(
                        "  + new-plant",
                        "  + vega-2027:new-plant asked first",
                        "  + decision-that-cost-sleep left out");
        assertThat(rows("select count(*) from prompt")).containsExactly("0");
        applied();
        questions(QUESTIONS
                .replace("The new plant", "The second plant")
                .replace("ask_first: [new-plant, no-right-answer]", "ask_first: [no-right-answer]"));
        assertThat(foreseen())
                .contains("  ~ new-plant (en)", "  ~ no-right-answer asked first (position)")
                .contains("  - vega-2027:new-plant asked first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            code: new-plant | code: no-right-answer | questions.yaml:2: questions[0].code: "no-right-answer" is the code of a question that comes along; expected a code of its own
            code: new-plant | code: new--plant | questions.yaml:2: questions[0].code: "new--plant" has hyphens side by side or at its end; expected words joined by single hyphens, such as first-hundred-days
            [deciding] | [decidign] | questions.yaml:3: questions[0].competencies[0]: "decidign" is not a known competency; expected one of the codes declared (did you mean deciding?)
            theme: team | theme: teem | questions.yaml:4: questions[0].theme: "teem" is not known here; expected one of decision, isolation, leadership, team, transfer (did you mean team?)
            stage: opening | stage: start | questions.yaml:5: questions[0].stage: "start" is not known here; expected one of closing, opening, working
            now_what: "What now?" | now: "What now?" | questions.yaml:6: questions[0].en.now_what: is missing; expected one line of at most 180 characters
            leave_out: [decision | leave_out: [new-plant, decision | questions.yaml:9: leave_out[0]: "new-plant" stands at questions.yaml:8 already; expected each question once
            decision-that-cost-sleep | decision-that-cost-slep | questions.yaml:9: leave_out[0]: "decision-that-cost-slep" is not a known question; expected one of the codes declared (did you mean decision-that-cost-sleep?)
            """)
    void what_is_wrong_is_told_with_its_line(String old, String with, String told) {
        named();
        questions(QUESTIONS.replace(old.strip(), with.strip()));

        ImportReport report = run();
        assertThat(report).isInstanceOf(Refused.class);
        assertThat(report.lines()).contains(told.strip());
        assertThat(rows("select count(*) from programme")).containsExactly("0");
    }

    @Test
    void at_least_nine_are_left_to_ask() {
        named();
        List<String> all = PromptLibrary.bundled().all().stream()
                .map(prompt -> prompt.code())
                .toList();
        questions("leave_out: [" + String.join(", ", all.subList(0, 52)) + "]\n");

        assertThat(run().lines())
                .containsExactly("questions.yaml:1: leave_out[51]: leaves 8 questions to ask; expected at least 9, so"
                        + " that none has to come back within eight weeks");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        folder.yaml("  participants: participants.csv", "  participants: participants.csv\n  questions: mine.yaml");

        assertThat(run().lines())
                .containsExactly("programme.yaml:12: programme.questions: \"mine.yaml\" is not there; expected a file"
                        + " in the programme's own folder, such as questions.yaml");
    }

    @Test
    void the_samples_own_questions_are_asked_first() {
        ImportReport report = new ImportProgramme(database.jdbi(), Clock.systemUTC(), region -> true)
                .run(Path.of("..", "deploy", "sample", "programme.yaml"), Progress.NONE);

        assertThat(report.lines()).contains("questions: 3 added, 0 changed, 0 unchanged");
        assertThat(choices())
                .containsExactly("vega-2027:what-a-customer-told-you|1|f", "vega-2027:ready-to-hand-on|2|f");
    }
}
