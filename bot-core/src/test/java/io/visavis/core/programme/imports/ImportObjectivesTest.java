package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Tally;
import org.junit.jupiter.api.Test;

/** The scale of an objective in the file, and what a file may still change once people work with it in chat. */
class ImportObjectivesTest extends ImportStage {
    ImportObjectivesTest() {
        super("2027-02-01");
    }

    private static final String DECIDE = "theme: pace, competency: deciding}";
    private static final String SCALE = "theme: pace, competency: deciding, weight: 2,"
            + " indicator: \"Days until a decision\","
            + " levels: {-2: \"Thirty days\", -1: \"Twenty\", 0: \"Ten days\", +1: \"Five\", +2: \"Two\"}}";

    private Tally objectives() {
        Tally tally = applied().tallies().get(Kind.OBJECTIVE);
        assertThat(tally).isNotNull();
        return tally;
    }

    @Test
    void an_objective_comes_with_its_indicator_weight_and_levels_or_without() {
        folder.yaml(DECIDE, SCALE);
        assertThat(objectives()).isEqualTo(new Tally(2, 0, 0, 0));

        assertThat(rows("select title, indicator, weight, array_to_string(levels, '/') from objective order by title"))
                .containsExactly(
                        "Decide sooner|Days until a decision|2|Thirty days/Twenty/Ten days/Five/Two",
                        "Visit clients|null|1|////");
        assertThat(objectives()).isEqualTo(new Tally(0, 0, 0, 2));
    }

    @Test
    void what_a_file_changes_is_a_new_version_and_remembered() {
        folder.yaml(DECIDE, SCALE);
        applied();
        folder.yaml("Ten days", "A week").yaml("aspiration: \"Run a plant\"", "aspiration: \"Run two plants\"");
        assertThat(objectives()).isEqualTo(new Tally(0, 1, 0, 1));

        assertThat(rows("select version from objective where title = 'Decide sooner'"))
                .containsExactly("2");
        assertThat(rows("select what, field, words, person_id from objective_event where version = 2 order by id"))
                .containsExactlyInAnyOrder("revised|aspiration|Run a plant|null", "revised|level_3|Ten days|null");
    }

    @Test
    void what_was_touched_in_chat_stays_whether_the_file_says_otherwise_or_nothing() {
        applied();
        execute("update objective set own = true, title = 'Decide in a week' where title = 'Decide sooner'");
        folder.yaml("aspiration: \"Run a plant\"", "aspiration: \"Run two plants\"");
        assertThat(objectives()).isEqualTo(new Tally(0, 0, 0, 2));
        assertThat(rows("select title, aspiration from objective where own"))
                .containsExactly("Decide in a week|Run a plant");

        folder.yaml(
                "  - {mentee: ada@vega.test, title: \"Decide sooner\", aspiration: \"Run two plants\","
                        + " theme: pace, competency: deciding}\n",
                "");
        applied();
        assertThat(rows("select title from objective where own")).containsExactly("Decide in a week");
    }

    @Test
    void a_title_that_somebody_wrote_in_chat_already_is_left_to_them() {
        applied();
        execute("update objective set own = true, title = 'Ask more', file_title = null where title = 'Decide sooner'");
        folder.yaml("title: \"Decide sooner\"", "title: \"Ask more\"");
        assertThat(objectives()).isEqualTo(new Tally(0, 0, 0, 2));
        assertThat(rows("select title from objective order by title")).containsExactly("Ask more", "Visit clients");
    }

    @Test
    void what_is_wrong_with_a_scale_is_reported_where_it_stands() {
        folder.yaml(
                DECIDE,
                "theme: pace, competency: deciding, weight: 4,"
                        + " levels: {-2: \"Ten days\", 0: \"ten days\", 3: \"Two\"}}");
        assertThat(run().lines())
                .contains(
                        "programme.yaml:20: objectives[0].weight: \"4\" is too large;"
                                + " expected a whole number from 1 to 3",
                        "programme.yaml:20: objectives[0].levels.3: \"3\" is not a key here;"
                                + " expected one of -2, -1, 0, +1, +2 (did you mean 0?)",
                        "programme.yaml:20: objectives[0].levels.0: \"ten days\" describes two levels;"
                                + " expected other words for each level");
        assertThat(rows("select id from objective")).isEmpty();
    }

    @Test
    void theme_competency_and_aspiration_must_be_there() {
        folder.yaml("aspiration: \"Run a plant\", " + DECIDE, "levels: {}}");
        assertThat(run().lines())
                .anyMatch(line -> line.startsWith("programme.yaml:20: objectives[0].aspiration: is missing"))
                .anyMatch(line -> line.startsWith("programme.yaml:20: objectives[0].theme: is missing"))
                .anyMatch(line -> line.startsWith("programme.yaml:20: objectives[0].competency: is missing"));
    }
}
