package io.visavis.core.setup;

import static io.visavis.core.setup.Desk.errors;
import static io.visavis.core.setup.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeAimsTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply theme(long id, String en, String fr, String use) {
        return desk.sends("setup.aim", desk.id() + ":theme:" + id, Map.of("name_en", en, "name_fr", fr, "use", use));
    }

    @Test
    void a_theme_is_added_renamed_and_taken_away_while_no_objective_names_it() {
        assertThat(text(theme(0, "Pace", "Rythme", "offered"))).contains("Pace / Rythme: no objective yet");
        assertThat(desk.one("select code from strategic_theme")).isEqualTo("pace");
        long pace = Long.parseLong(desk.one("select id::text from strategic_theme"));
        theme(0, "Care", "Soin", "offered");

        assertThat(text(theme(pace, "Tempo", "Tempo", "offered"))).contains("Tempo / Tempo");
        assertThat(text(theme(pace, "Tempo", "Tempo", "retired"))).doesNotContain("Tempo");
        assertThat(desk.one("select name_en from strategic_theme")).isEqualTo("Care");
    }

    @Test
    void a_theme_that_an_objective_names_is_retired_and_stays_with_it() {
        long pace = desk.programme.theme("Pace");
        desk.programme.theme("Care");
        desk.enrolment.objective("Decide sooner", pace, desk.programme.competency("Deciding"));

        assertThat(text(theme(pace, "Pace", "Pace", "retired"))).contains("retired, still named by 1 objective");
        assertThat(desk.one("select retired::text from strategic_theme order by id"))
                .isEqualTo("true, false");
        theme(pace, "Pace", "Pace", "offered");
        assertThat(desk.one("select retired::text from strategic_theme order by id"))
                .isEqualTo("false, false");
    }

    @Test
    void the_last_one_stays_and_no_two_have_one_name() {
        long pace = desk.programme.theme("Pace");

        assertThat(errors(theme(pace, "Pace", "Pace", "retired"))).containsOnlyKeys("use");
        assertThat(errors(theme(0, "pace", "Rythme", "offered"))).containsOnlyKeys("name_en");
        assertThat(errors(theme(0, "=1+1", "Rythme", "offered"))).containsOnlyKeys("name_en");
        assertThat(errors(theme(pace, "Pace", "Pace", "burnt"))).containsOnlyKeys("use");
    }

    @Test
    void a_theme_of_another_programme_is_out_of_reach() {
        var other = desk.world.programme("Altair");
        long theirs = other.theme("Theirs");

        assertThat(text(theme(theirs, "Mine", "Mien", "offered"))).contains("changed meanwhile");
        assertThat(text(desk.sends("setup.aim", other.id() + ":theme:" + theirs, Map.of("name_en", "Mine"))))
                .contains("not yours to do");
        assertThat(desk.one("select name_en from strategic_theme")).isEqualTo("Theirs");
    }

    @Test
    void the_model_for_managers_is_added_and_one_of_its_competencies_edited() {
        assertThat(text(desk.presses("setup.model", desk.id()))).contains("Delegating / Déléguer");
        assertThat(desk.one("select count(*)::text from competency where cardinality(behaviours_en) > 1"
                        + " and cardinality(behaviours_fr) > 1"))
                .isEqualTo("8");
        desk.presses("setup.model", desk.id());
        assertThat(desk.one("select count(*)::text from competency")).isEqualTo("8");

        String id = desk.one("select id::text from competency where code = 'delegating'");
        desk.sends(
                "setup.aim",
                desk.id() + ":competency:" + id,
                Map.of(
                        "name_en",
                        "Entrusting",
                        "name_fr",
                        "Confier",
                        "use",
                        "offered",
                        "behaviours_en",
                        "Names the result.\n\n Leaves the way open. ",
                        "behaviours_fr",
                        "Nomme le résultat."));
        assertThat(desk.one("select name_en || array_to_string(behaviours_en, '|') from competency where id = " + id))
                .isEqualTo("EntrustingNames the result.|Leaves the way open.");
    }
}
