package io.visavis.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks, day and hour, language; questions come on Tuesdays at 9:30 in Paris. */
class PersonalSettingsTest {
    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World.Person lea = stage.world().person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = stage.world().person("Omar Haddad");
    private final Enrolment enrolment = stage.world()
            .programme("Vega")
            .runs("2027-01-18", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .enrols(lea);

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply sends(World.Person person, String form, Map<String, String> values) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Submitted(stage.slack().account(person.email()), form, "", values, null));
    }

    private Reply presses(World.Person person, String action) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, "", null));
    }

    private List<String> times(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .map(Seen::at)
                .map(Object::toString)
                .toList();
    }

    @Test
    void a_break_is_chosen_in_a_form_and_told_with_its_last_day() {
        Message offer = stage.says(lea.email(), "pause");
        assertThat(Stage.button(offer, "settings.pause").opensForm()).isTrue();
        assertThat(presses(lea, "settings.pause")).isInstanceOf(Reply.OpenForm.class);
        Message paused = ((Reply.Replace) sends(lea, "settings.pause", Map.of("until", "2027-02-01"))).message();
        assertThat(paused.plainText()).contains("until Monday 1 February included");
        Message again = stage.says(lea.email(), "pause");
        assertThat(Stage.button(again, "settings.resume").opensForm()).isFalse();
    }

    @Test
    void ending_a_break_that_there_is_not_loses_no_question() {
        stage.until("2027-01-18T13:00:00Z");
        sends(lea, "settings.change", Map.of("day", "1", "time", "10:00", "language", "en"));
        stage.says(lea.email(), "resume");
        stage.until("2027-01-19T12:00:00Z");
        assertThat(times(lea)).containsExactly("2027-01-19T08:30:00Z");
    }

    @Test
    void nothing_comes_during_a_break_and_nothing_piles_up_behind_it() {
        enrolment.mentoredBy(omar, "2027-01-01").session("2027-01-27T10:00:00Z");
        sends(lea, "settings.pause", Map.of("until", "2027-02-05"));
        sends(omar, "settings.pause", Map.of("until", "2027-02-05"));
        stage.until("2027-02-07T12:00:00Z");
        assertThat(stage.slack().seen()).isEmpty();
        stage.until("2027-02-09T12:00:00Z");
        assertThat(times(lea)).containsExactly("2027-02-09T08:30:00Z");
    }

    @Test
    void a_break_that_begins_between_a_question_and_its_reminders_stops_them() {
        stage.until("2027-01-19T09:00:00Z");
        sends(lea, "settings.pause", Map.of("until", "2027-01-31"));
        stage.until("2027-01-31T12:00:00Z");
        assertThat(times(lea)).containsExactly("2027-01-19T08:30:00Z");
    }

    @Test
    void ending_a_break_early_brings_this_weeks_question_once_and_none_of_those_missed() {
        sends(lea, "settings.pause", Map.of("until", "2027-03-31"));
        stage.until("2027-02-01T12:00:00Z");
        Reply resumed = presses(lea, "settings.resume");
        assertThat(((Reply.Replace) resumed).message().plainText()).contains("Welcome back");
        stage.says(lea.email(), "resume");
        stage.until("2027-02-02T12:00:00Z");
        assertThat(times(lea)).containsExactly("2027-02-02T08:30:00Z");
    }

    @Test
    void ending_a_break_in_a_week_whose_question_was_sent_does_not_send_it_again() {
        stage.until("2027-01-19T09:00:00Z");
        sends(lea, "settings.pause", Map.of("until", "2027-03-31"));
        presses(lea, "settings.resume");
        presses(lea, "checkin.skip");
        stage.until("2027-01-24T12:00:00Z");
        assertThat(stage.column("select week from check_in")).containsExactly("2027-01-18");
        assertThat(stage.column("select kind from outbox where kind = 'check_in'"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2027-01-17", "2028-01-18", "2027-02-30", "+999999999-12-31", "-1"})
    void a_break_until_an_impossible_day_is_refused_at_its_field(String until) {
        Reply reply = sends(lea, "settings.pause", Map.of("until", until));
        Reply.RejectFields rejected = (Reply.RejectFields) reply;
        assertThat(rejected.errors()).containsOnlyKeys("until");
        assertThat(stage.column("select name from person where pause_from is not null"))
                .isEmpty();
        assertThat(((Input.Day) rejected.form().inputs().get(0)).initial())
                .matches(day -> day == null || day.matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void a_break_without_a_day_is_refused_and_one_of_today_alone_is_allowed() {
        assertThat(sends(lea, "settings.pause", Map.of())).isInstanceOf(Reply.RejectFields.class);
        assertThat(sends(lea, "settings.pause", Map.of("until", "2027-01-18"))).isInstanceOf(Reply.Replace.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 15:00, 2027-01-21T14:00:00Z", "1, 09:00, 2027-01-19T08:30:00Z", "5, 17:30, 2027-01-22T16:30:00Z"})
    void a_question_moves_to_the_day_and_hour_that_were_chosen_or_stays_this_week_where_these_have_passed(
            String day, String time, String next) {
        stage.settle();
        Reply saved = sends(lea, "settings.change", Map.of("day", day, "time", time, "language", "en"));
        assertThat(((Reply.Replace) saved).message().plainText()).isEqualTo("Saved.");
        stage.until("2027-01-25T12:00:00Z");
        assertThat(times(lea)).first().isEqualTo(next);
    }

    @Test
    void moving_the_question_about_never_doubles_a_week() {
        List<String> days = List.of("4", "1", "5", "2", "3");
        for (int hour = 0; hour < 24 * 12; hour += 7) {
            sends(lea, "settings.change", Map.of("day", days.get(hour % 5), "time", "1" + hour % 8 + ":30"));
            stage.until(Instant.parse("2027-01-18T13:00:00Z")
                    .plusSeconds(3600L * hour)
                    .toString());
        }
        assertThat(stage.column(
                        "select week from check_in where sent_at is not null group by week having count(*) > 1"))
                .isEmpty();
        assertThat(stage.column("select week from check_in"))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(stage.column("select subject_id from outbox where kind = 'check_in'"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10:00, day",
        "6, 10:00, day",
        "x, 10:00, day",
        "'', 10:00, day",
        "2, 08:30, time",
        "2, 18:00, time",
        "2, 10:10, time",
        "2, 25:00, time",
        "2, soon, time",
        "2147483648, 10:00, day"
    })
    void a_day_or_hour_that_was_not_offered_is_refused_at_its_field(String day, String time, String field) {
        Reply reply = sends(lea, "settings.change", Map.of("day", day, "time", time, "language", "en"));
        assertThat(((Reply.RejectFields) reply).errors()).containsOnlyKeys(field);
        assertThat(stage.column("select prompt_day || ' ' || prompt_time from enrolment"))
                .containsExactly("2 09:30:00");
    }

    @Test
    void a_day_needs_an_hour_and_an_hour_a_day() {
        assertThat(((Reply.RejectFields) sends(lea, "settings.change", Map.of("day", "2"))).errors())
                .containsOnlyKeys("time");
        assertThat(((Reply.RejectFields) sends(lea, "settings.change", Map.of("time", "10:00"))).errors())
                .containsOnlyKeys("day");
    }

    @Test
    void a_language_is_spoken_from_its_choice_on_and_one_that_is_not_offered_changes_nothing() {
        Reply saved = sends(lea, "settings.change", Map.of("language", "fr"));
        assertThat(((Reply.Replace) saved).message().plainText()).isEqualTo("C’est enregistré.");
        assertThat(stage.says(lea.email(), "aide").plainText()).startsWith("Ce que je sais faire");
        sends(lea, "settings.change", Map.of("language", "tlh"));
        assertThat(stage.column("select language from person where id = " + lea.id()))
                .containsExactly("fr");
    }

    @Test
    void the_hours_offered_lie_within_working_hours_even_where_these_span_the_day() {
        lea.works("00:00", "23:59");
        Reply.OpenForm opened = (Reply.OpenForm) presses(lea, "settings.change");
        Input.Choice hours = (Input.Choice) opened.form().inputs().get(1);
        assertThat(hours.options()).hasSize(48);
    }
}
