package io.visavis.core.setup;

import static io.visavis.core.setup.Desk.errors;
import static io.visavis.core.setup.Desk.message;
import static io.visavis.core.setup.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Repertoire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectQuestionsTest {
    private final Desk desk = new Desk();
    private final List<Prompt> bundled = PromptLibrary.bundled().all();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply decides(String decision, String code) {
        return desk.presses("setup.question_" + decision, desk.id() + ":" + code);
    }

    private String first() {
        return desk.one("select prompt_code from prompt_choice where position is not null order by position");
    }

    private Map<String, String> written() {
        String competency = desk.one("select min(code) from competency");
        Map<String, String> values =
                new HashMap<>(Map.of("competency", competency, "question_theme", "team", "question_stage", "opening"));
        for (String language : List.of("en", "fr")) {
            values.put("title_" + language, "Our new plant, " + language);
            values.put("what_" + language, "What did the new plant ask of you?");
            values.put("so_what_" + language, "What did that show?");
            values.put("now_what_" + language, "What will you do about it?");
        }
        return values;
    }

    private String writes(Map<String, String> values) {
        return text(desk.sends("setup.question_new", desk.id(), values));
    }

    @Test
    void all_questions_are_listed_page_by_page_with_what_is_decided() {
        Message first = message(desk.presses("setup.questions", desk.id()));

        assertThat(first.plainText()).contains("60 questions, page 1 of 6", "in its turn; for the opening weeks");
        assertThat(Stage.button(first, "setup.questions").value()).isEqualTo(desk.id() + ":1");
        assertThat(text(desk.presses("setup.questions", desk.id() + ":5"))).contains("page 6 of 6");
        assertThat(text(desk.presses("setup.questions", desk.id() + ":99"))).contains("page 6 of 6");
        assertThat(text(desk.presses("setup.show", desk.id()))).isNotBlank();
    }

    @Test
    void questions_are_put_first_in_an_order_that_can_change_and_take_their_turn_again() {
        String a = bundled.get(0).code();
        String b = bundled.get(1).code();
        String c = bundled.get(2).code();
        decides("first", a);
        decides("first", b);
        assertThat(text(decides("first", c))).contains("asked first, number 3");
        decides("first", c);
        assertThat(first()).isEqualTo(a + ", " + b + ", " + c);

        assertThat(text(decides("earlier", c))).contains("asked first, number 2");
        decides("earlier", c);
        decides("earlier", c);
        assertThat(first()).isEqualTo(c + ", " + a + ", " + b);
        assertThat(text(decides("turn", a))).contains("in its turn");
        assertThat(first()).isEqualTo(c + ", " + b);
        assertThat(desk.one("select string_agg(position::text, ',' order by position) from prompt_choice"))
                .isEqualTo("1,2");
    }

    @Test
    void what_is_left_out_is_not_asked_until_it_is_taken_back() {
        String first = bundled.get(0).code();
        decides("first", first);
        assertThat(text(decides("out", first))).contains("left out");
        assertThat(first()).isEmpty();
        desk.stage.until("2027-01-19T10:00:00Z");
        assertThat(desk.one("select prompt_code from check_in")).isNotEqualTo(first);

        assertThat(text(decides("back", first))).contains("in its turn");
        assertThat(desk.one("select count(*)::text from prompt_choice")).isEqualTo("0");
    }

    @Test
    void nine_stay_so_that_none_has_to_come_back_within_eight_weeks() {
        bundled.stream().limit(60 - Repertoire.LEAST).forEach(prompt -> decides("out", prompt.code()));
        assertThat(desk.one("select count(*)::text from prompt_choice where left_out"))
                .isEqualTo("51");

        assertThat(text(decides("out", bundled.get(59).code()))).contains("At least 9 questions stay");
        assertThat(desk.one("select count(*)::text from prompt_choice where left_out"))
                .isEqualTo("51");
        desk.stage.until("2027-04-11T12:00:00Z");
        assertThat(desk.one("select count(*)::text from check_in where prompt_code is not null"))
                .isEqualTo("12");
    }

    @Test
    void a_question_of_the_programmes_own_is_written_put_first_asked_and_stays_readable() {
        desk.presses("setup.model", desk.id());
        assertThat(writes(written())).contains("61 questions", "Our new plant, en: in its turn");
        String code = desk.programme.code() + ":our-new-plant-en";
        assertThat(text(desk.presses("setup.question", desk.id() + ":" + code)))
                .contains("Our new plant, en", "What did the new plant ask of you?", "Team");
        decides("first", code);

        desk.stage.until("2027-01-19T10:00:00Z");
        assertThat(desk.one("select prompt_code from check_in")).isEqualTo(code);
        decides("out", code);
        assertThat(desk.stage.says(desk.lea.email(), "question").plainText()).contains("Our new plant, en");
    }

    @Test
    void its_words_can_be_put_right_and_a_bundled_questions_cannot() {
        desk.presses("setup.model", desk.id());
        writes(written());
        String value = desk.id() + ":" + desk.programme.code() + ":our-new-plant-en";
        var form = ((Reply.OpenForm) desk.presses("setup.question_words", value)).form();
        assertThat(form.inputs()).extracting("id").contains("title_en", "now_what_fr", "competency_2");
        Map<String, String> better = written();
        better.put("title_en", "Our second plant");
        better.put("question_stage", "closing");

        assertThat(text(desk.sends("setup.question_words", value, better)))
                .contains("Our second plant: in its turn; for the closing weeks");
        assertThat(desk.one("select code || ' ' || stage from prompt")).isEqualTo("our-new-plant-en closing");
        String bundledValue = desk.id() + ":" + bundled.get(0).code();
        assertThat(text(desk.sends("setup.question_words", bundledValue, better)))
                .contains("changed meanwhile");
    }

    @Test
    void what_does_not_fit_is_told_at_its_field_and_nothing_is_stored() {
        assertThat(text(desk.presses("setup.question_new", desk.id()))).contains("has none yet");
        desk.presses("setup.model", desk.id());
        Map<String, String> wrong = written();
        wrong.put("competency", "juggling");
        wrong.put("competency_2", "juggling");
        wrong.put("title_en", bundled.get(0).en().title());
        wrong.put("title_fr", "x".repeat(61));
        wrong.put("what_en", " ");
        wrong.put("so_what_fr", "hidden\u202e");

        assertThat(errors(desk.sends("setup.question_new", desk.id(), wrong)))
                .containsOnlyKeys("competency", "competency_2", "title_en", "title_fr", "what_en", "so_what_fr");
        assertThat(desk.one("select count(*)::text from prompt")).isEqualTo("0");
    }

    @Test
    void questions_of_another_programme_are_out_of_reach() {
        var other = desk.world.programme("Altair");
        assertThat(text(desk.presses(
                        "setup.question_first",
                        other.id() + ":" + bundled.get(0).code())))
                .contains("not yours to do");
        desk.presses("setup.model", desk.id());
        writes(written());
        String code = desk.programme.code() + ":our-new-plant-en";
        var theirs = desk.world.programme("Deneb").directedBy(desk.claire);

        assertThat(text(desk.presses("setup.question", theirs.id() + ":" + code)))
                .contains("changed meanwhile");
        assertThat(text(desk.presses("setup.question_out", theirs.id() + ":" + code)))
                .contains("changed meanwhile");
        assertThat(desk.one("select count(*)::text from prompt_choice")).isEqualTo("0");
    }

    @Test
    void only_a_managers_card_leads_to_their_next_questions() {
        assertThat(actions(desk.lea.id())).contains("setup.next_questions");
        assertThat(actions(desk.omar.id())).doesNotContain("setup.next_questions");
        assertThat(text(desk.presses("setup.next_questions", desk.id() + ":" + desk.omar.id())))
                .contains("Takes no part");
    }

    private List<String> actions(long person) {
        String email = person == desk.lea.id() ? desk.lea.email() : desk.omar.email();
        Message card = message(desk.sends("setup.find", desk.id(), Map.of("email", email)));
        return card.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .map(button -> button.action())
                .toList();
    }
}
