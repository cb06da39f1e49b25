package io.visavis.core.setup;

import static io.visavis.core.setup.Desk.errors;
import static io.visavis.core.setup.Desk.message;
import static io.visavis.core.setup.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSettingsTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply dates(String from, String until) {
        return desk.sends("setup.dates", desk.id(), Map.of("starts_on", from, "ends_on", until));
    }

    private Reply rhythm(String weeks, String day, String time) {
        return desk.sends("setup.rhythm", desk.id(), Map.of("weeks", weeks, "day", day, "time", time));
    }

    @Test
    void a_director_sees_the_programme_with_its_buttons_and_nobody_else_does() {
        Message card = desk.stage.says(desk.claire.email(), "programme");

        assertThat(card.plainText())
                .contains(
                        "Monday 18 January 2027 – Sunday 11 April 2027",
                        "every week, Tuesday, 09:30",
                        "1 manager, 1 mentor");
        for (String button :
                new String[] {"name", "dates", "rhythm", "limits", "themes", "competencies", "people", "new"}) {
            assertThat(Stage.button(card, "setup." + button).value()).isEqualTo(desk.id());
        }
        assertThat(desk.stage.says(desk.lea.email(), "programme").plainText()).contains("you direct none here");
        assertThat(text(desk.pressed(desk.lea, "setup.show", desk.id()))).contains("not yours to do");
        assertThat(text(desk.sent(desk.omar, "setup.name", desk.id(), Map.of("name_en", "X", "name_fr", "X"))))
                .contains("not yours to do");
        assertThat(desk.one("select name_en from programme")).isEqualTo("Vega");
    }

    @Test
    void the_name_changes_in_both_languages() {
        Reply reply = desk.sends("setup.name", desk.id(), Map.of("name_en", "Onwards", "name_fr", "En avant"));

        assertThat(text(reply)).contains("Saved.", "Onwards / En avant");
        assertThat(desk.one("select name_en || '/' || name_fr from programme")).isEqualTo("Onwards/En avant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://x.example\")", "+1", "-1", "@sum", "Ve\u202Ega", "Ve\u2066ga", "\uFF1D1"})
    void a_name_that_is_a_formula_or_hides_a_character_is_refused_at_its_field(String name) {
        Reply reply = desk.sends("setup.name", desk.id(), Map.of("name_en", name, "name_fr", "Véga"));

        assertThat(errors(reply)).containsOnlyKeys("name_en");
        assertThat(desk.one("select name_en from programme")).isEqualTo("Vega");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-18, 2027-01-17, ends_on",
        "2027-01-11, 2027-04-11, starts_on",
        "2027-02-30, 2027-04-11, starts_on",
        "2027-01-18, soon, ends_on",
        "2027-01-18, 9999-01-01, ends_on"
    })
    void dates_that_cannot_be_are_answered_at_their_field_and_change_nothing(String from, String until, String field) {
        assertThat(errors(dates(from, until))).containsOnlyKeys(field);
        assertThat(desk.one("select starts_on || ' ' || ends_on from programme"))
                .isEqualTo("2027-01-18 2027-04-11");
    }

    @Test
    void a_programme_that_ended_cannot_be_given_another_end_in_the_past() {
        desk.stage.until("2027-05-03T10:00:00Z");

        assertThat(errors(dates("2027-01-18", "2027-05-01"))).containsOnlyKeys("ends_on");
        assertThat(text(dates("2027-01-18", "2027-06-30"))).contains("Saved.");
    }

    @Test
    void a_later_start_moves_the_first_question_along() {
        desk.stage.settle();
        assertThat(text(dates("2027-02-01", "2027-04-18"))).contains("Saved.");

        desk.stage.until("2027-02-02T08:00:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).isEmpty();
        desk.stage.until("2027-02-02T09:00:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).hasSize(1);
    }

    @Test
    void an_earlier_end_is_asked_about_first_and_cancels_the_sessions_behind_it() {
        var pair = desk.enrolment.mentoredBy(desk.omar, "2027-01-18");
        pair.session("2027-02-10T10:00:00Z");
        pair.session("2027-03-10T10:00:00Z");

        Message ask = message(dates("2027-01-18", "2027-02-28"));
        assertThat(ask.plainText()).contains("End Vega on Sunday 28 February 2027?", "One session that lies behind it");
        assertThat(desk.one("select ends_on::text from programme")).isEqualTo("2027-04-11");

        var yes = Stage.button(ask, "setup.end_earlier");
        assertThat(text(desk.presses(yes.action(), yes.value()))).contains("Sunday 28 February 2027");
        assertThat(desk.one("select ends_on::text from programme")).isEqualTo("2027-02-28");
        assertThat(desk.one("select state from mentoring_session order by starts_at"))
                .isEqualTo("planned, cancelled");
    }

    @Test
    void a_forged_earlier_end_is_not_believed() {
        for (String dates : new String[] {"2027-01-18:2027-01-01", "2027-01-18", "x:y", "2027-01-18:2027-03-01:1"}) {
            assertThat(text(desk.presses("setup.end_earlier", desk.id() + ":" + dates)))
                    .contains("changed meanwhile");
        }
        assertThat(desk.one("select ends_on::text from programme")).isEqualTo("2027-04-11");
    }

    @Test
    void a_new_rhythm_moves_whoever_had_the_old_one_and_leaves_who_chose_their_own() {
        World.Person ben = desk.world.person("Ben Shah").livesIn("Europe/Paris", "FR");
        desk.programme.enrols(ben);
        desk.stage.sends(
                ben.email(),
                desk.pressed(ben, "settings.change", ""),
                Map.of("day", "5", "time", "15:00", "language", "en"));

        assertThat(text(rhythm("2", "4", "11:00"))).contains("every 2 weeks, Thursday, 11:00");

        assertThat(desk.one(
                        "select prompt_day || ' ' || prompt_time || ' ' || cadence_weeks from enrolment order by id"))
                .isEqualTo("4 11:00:00 2, 5 15:00:00 2");
        desk.stage.until("2027-01-21T09:59:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).isEmpty();
        desk.stage.until("2027-01-21T10:01:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).hasSize(1);
    }

    @Test
    void an_hour_outside_somebodys_working_hours_leaves_them_theirs() {
        desk.lea.works("08:00", "10:00");

        rhythm("1", "3", "15:00");

        assertThat(desk.one("select prompt_day || ' ' || prompt_time from enrolment"))
                .isEqualTo("3 09:30:00");
    }

    @Test
    void a_rhythm_that_was_not_offered_is_refused_at_each_field() {
        assertThat(errors(rhythm("9", "6", "03:00"))).containsOnlyKeys("weeks", "day", "time");
    }

    @ParameterizedTest
    @CsvSource({"4, 2, 6, floor", "5, 0, 6, per_day", "5, 3, 2, per_week", "5, 2, 41, per_week", "many, 2, 6, floor"})
    void limits_are_held_at_their_field(String floor, String day, String week, String field) {
        Reply reply = desk.sends("setup.limits", desk.id(), Map.of("floor", floor, "per_day", day, "per_week", week));

        assertThat(errors(reply)).containsOnlyKeys(field);
    }

    @Test
    void the_floor_rises_and_the_budget_changes() {
        desk.sends("setup.limits", desk.id(), Map.of("floor", "8", "per_day", "1", "per_week", "4"));

        assertThat(desk.one(
                        "select aggregation_floor || ' ' || budget_per_day || ' ' || budget_per_week from programme"))
                .isEqualTo("8 1 4");
    }

    @Test
    void another_programme_is_made_for_the_same_client_with_its_themes_and_the_model_and_is_the_directors_own() {
        desk.programme.theme("Pace");
        Map<String, String> values = Map.of(
                "name_en",
                "Vega",
                "name_fr",
                "Véga 2",
                "starts_on",
                "2027-05-03",
                "ends_on",
                "2027-09-30",
                "weeks",
                "2",
                "day",
                "3",
                "time",
                "10:00");

        Reply made = desk.sends("setup.new", desk.id(), values);

        assertThat(text(made))
                .contains("The programme is made", "every 2 weeks, Wednesday, 10:00", "Pace", "Delegating");
        assertThat(desk.one("select count(distinct client_id)::text from programme"))
                .isEqualTo("1");
        assertThat(desk.one("select code from programme order by id")).contains(desk.programme.code(), ", vega");
        assertThat(desk.one("select count(*)::text from competency")).isEqualTo("8");
        Message which = desk.stage.says(desk.claire.email(), "programme");
        assertThat(which.plainText()).contains("Which programme?");
    }

    @Test
    void a_new_programme_cannot_begin_in_the_past() {
        Map<String, String> values = Map.of(
                "name_en",
                "Old",
                "name_fr",
                "Ancien",
                "starts_on",
                "2027-01-17",
                "ends_on",
                "2027-09-30",
                "weeks",
                "2",
                "day",
                "3",
                "time",
                "10:00");

        assertThat(errors(desk.sends("setup.new", desk.id(), values))).containsOnlyKeys("starts_on");
        assertThat(desk.one("select count(*)::text from programme")).isEqualTo("1");
    }
}
