package io.visavis.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import io.visavis.core.talk.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a director learns of objectives: numbers over groups, and of nobody's words anything. */
class CoverageTest {
    private final Pair pair = new Pair();
    private final long other = pair.programme.theme("Low carbon");
    private final long third = pair.programme.theme("One company");
    private final List<Enrolment> managers = new ArrayList<>();

    @AfterEach
    void close() {
        pair.close();
    }

    private void managers(int count, long theme) {
        for (int i = 0; i < count; i++) {
            Enrolment manager = pair.programme.enrols(pair.world.person("Manager " + managers.size()));
            manager.scaled("Aim", theme, pair.competency);
            managers.add(manager);
        }
    }

    private String numbers() {
        return pair.says(pair.claire, "objectives").plainText();
    }

    @Test
    void small_groups_are_not_shown_nor_what_would_tell_them() {
        managers(12, pair.theme);
        managers(7, other);
        managers(1, third);
        assertThat(numbers())
                .contains("Vega: objectives in numbers", "Growing people: 12 managers")
                .contains("Low carbon: not shown", "One company: not shown", "No objective yet: not shown")
                .doesNotContain("Aim", "Lead a site");
    }

    @Test
    void all_is_shown_where_every_group_is_large_enough_and_each_manager_counts_once() {
        managers(6, pair.theme);
        managers(5, other);
        managers(5, third);
        for (int i = 0; i < 5; i++) {
            pair.programme.enrols(pair.world.person("Without " + i));
        }
        managers.get(0).scaled("Second aim", other, pair.competency);
        assertThat(numbers())
                .contains("Growing people: 6 managers", "Low carbon: 5 managers", "One company: 5 managers")
                .contains("No objective yet: 6 managers", "Delegating: 16 managers");
    }

    @Test
    void a_programme_of_fewer_than_the_floor_has_no_numbers() {
        managers(3, pair.theme);
        assertThat(numbers()).contains("There are fewer than 5 managers").doesNotContain("Growing people");
    }

    @Test
    void attainment_is_told_in_three_groups_or_not_at_all() {
        managers(16, pair.theme);
        pair.stage.database().jdbi().useHandle(h -> h.execute("""
            insert into objective_rating (objective_id, moment, rater, person_id, level, rated_at)
            select o.id, 'mid', 'mentee', e.person_id, case when o.id - (select min(id) from objective) < 6 then 2 else 0 end,
                   timestamptz '2027-03-01 09:00Z'
            from objective o join enrolment e on e.id = o.enrolment_id
            """));
        assertThat(numbers())
                .contains("Attainment at mid-term", "About as expected: 10 managers")
                .contains("Less than expected: not shown", "More than expected: not shown");
        pair.stage.database().jdbi().useHandle(h -> h.execute("delete from objective_rating where objective_id > 4"));
        assertThat(numbers()).doesNotContain("Attainment");
    }

    @Test
    void the_button_under_a_status_and_status_objectives_say_the_same_and_are_for_directors_alone() {
        managers(8, pair.theme);
        Message status = pair.says(pair.claire, "status");
        String programme = Stage.button(status, "objective.coverage").value();
        assertThat(Pair.message(pair.presses(pair.claire, "objective.coverage", programme))
                        .plainText())
                .isEqualTo(pair.says(pair.claire, "status objectives").plainText())
                .isEqualTo(pair.says(pair.claire, "statut objectifs").plainText())
                .isEqualTo(numbers());
        World.Programme rigel = pair.world.programme("Rigel");
        assertThat(Pair.message(pair.presses(pair.claire, "objective.coverage", rigel.id()))
                        .plainText())
                .doesNotContain("Rigel");
        assertThat(Pair.message(pair.presses(pair.lea, "objective.coverage", programme))
                        .plainText())
                .doesNotContain("managers");
        assertThat(pair.says(pair.lea, "status objectives").plainText()).doesNotContain("in numbers");
    }

    @Test
    void no_word_of_anybody_reaches_a_director_on_any_path() {
        String canary = "canary-77e1";
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        managers(9, pair.theme);
        Map<String, String> wording = Map.of(
                "title",
                canary,
                "aspiration",
                canary,
                "indicator",
                canary,
                "theme",
                Long.toString(pair.theme),
                "competency",
                Long.toString(pair.competency));
        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.new", pair.enrolment.id())), wording);
        String id = pair.only("select id::text from objective where title = '" + canary + "'");
        Form levels = Pair.form(pair.presses(pair.lea, "objective.levels", id));
        pair.sends(
                pair.lea,
                levels,
                Map.of(
                        "level_1",
                        canary + 1,
                        "level_2",
                        canary + 2,
                        "level_3",
                        canary + 3,
                        "level_4",
                        canary + 4,
                        "level_5",
                        canary + 5));
        Form suggestion = Pair.form(pair.presses(pair.omar, "objective.suggest", id + "/2"));
        pair.sends(pair.omar, suggestion, Map.of("words", canary));

        StringBuilder seen = new StringBuilder(pair.opensHome(pair.claire));
        for (String command : List.of("status", "objectives", "status objectives", "session", "help", "privacy")) {
            seen.append(pair.says(pair.claire, command).plainText());
        }
        for (String act : Rights.all().keySet()) {
            for (Object subject : List.of(id, id + "/2", id + "/mid", pair.enrolment.id(), pair.programme.id())) {
                seen.append(pair.presses(pair.claire, act, subject));
                seen.append(pair.sends(pair.claire, act, String.valueOf(subject), wording));
            }
        }
        pair.stage.until("2027-04-12T08:00:00Z");
        seen.append(pair.received(pair.claire)).append(pair.opensHome(pair.claire));
        assertThat(seen.toString()).contains("objectives in numbers").doesNotContain(canary + "1", canary + "3");
        assertThat(seen.toString().replaceAll("RejectFields\\[.*", "")).doesNotContain(canary);
    }
}
