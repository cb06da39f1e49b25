package io.visavis.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.words.FrenchSpaces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that finds nothing is worth what it would have found. */
class LookRulesTest {
    private static Look look(String aloud, String whole, Line... lines) {
        return new Look("case", List.of(lines), aloud, List.of(whole));
    }

    @Test
    void a_text_that_was_cut_is_missed_and_one_in_two_parts_is_not() {
        Line head = Line.text("> ", "one two");
        Line mark = Line.of(Line.Kind.MARK, "~ ", "1/2");
        Line tail = Line.text("> ", "three");
        assertThat(LookRules.lost(look("", "one two three", head, mark, tail))).isEmpty();
        assertThat(LookRules.lost(look("", "one two three four", head, mark, tail)))
                .hasSize(1);
        assertThat(LookRules.lost(look("", "one two", Line.of(Line.Kind.FOLD, "> ", "one two"))))
                .as("what is only seen until a button is pressed does not count")
                .hasSize(1);
    }

    @Test
    void a_figure_of_a_chart_that_is_not_told_is_missed_and_a_button_is_not() {
        Line chart = Line.of(Line.Kind.CHART, "| ", "Mon 67");
        Line button = Line.of(Line.Kind.BUTTONS, "", "Answer");
        assertThat(LookRules.unheard(look("Mon: 67 %", "", chart, button))).isEmpty();
        assertThat(LookRules.unheard(look("Mon", "", chart, button))).containsExactly("67");
    }

    @Test
    void a_name_that_runs_the_other_way_leaks_where_it_is_not_isolated() {
        assertThat(LookRules.leaks("With \u2068נועה\u2069.")).isFalse();
        assertThat(LookRules.leaks("נועה")).isFalse();
        assertThat(LookRules.leaks("With נועה.")).isTrue();
        assertThat(LookRules.leaks("With \u2068נועה.")).isTrue();
        assertThat(LookRules.leaks("With נועה\u2069.")).isTrue();
    }

    @Test
    void french_marks_without_their_space_are_found_except_where_a_person_wrote_them() {
        assertThat(FrenchSpaces.wrongIn("Bonjour\u00a0!")).isEmpty();
        assertThat(FrenchSpaces.wrongIn("Bonjour !")).isNotEmpty();
        assertThat(FrenchSpaces.wrongIn("Bonjour!")).isNotEmpty();
        assertThat(LookRules.illSet(look("Bonjour !", "", Line.text("> ", "Bonjour !"))))
                .isEmpty();
        assertThat(LookRules.illSet(look("", "", Line.text("", "Bonjour !")))).hasSize(1);
    }

    @Test
    void the_middle_of_a_long_text_is_left_out_between_characters() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(Line.abridged("short")).isEqualTo("short");
        assertThat(Line.abridged(family.repeat(40)))
                .startsWith(family.repeat(10) + " ⟨")
                .endsWith("⟩ " + family.repeat(11));
    }
}
