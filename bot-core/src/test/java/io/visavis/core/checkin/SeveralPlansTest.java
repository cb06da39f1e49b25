package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager with several open plans. */
class SeveralPlansTest {
    private static final String QUESTION = "2027-02-02T08:30:00Z";

    private final Stage stage = new Stage("2027-01-30T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final Enrolment enrolment = world.programme("Vega")
            .runs("2027-01-04", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .enrols(lea);

    @AfterEach
    void close() {
        stage.close();
    }

    private void committed(String monday, String action) {
        enrolment.checkIn(monday).answered("What happened", "me").committed("it stalls", action);
    }

    private void four() {
        committed("2027-01-04", "do one");
        committed("2027-01-11", "do two");
        committed("2027-01-18", "do three");
        committed("2027-01-25", "do four");
    }

    private Form form() {
        stage.until(QUESTION);
        return open();
    }

    private Form open() {
        return ((Reply.OpenForm) stage.presses(lea.email(), "checkin.answer")).form();
    }

    private static List<Input.Choice> asked(Form form) {
        return form.inputs().stream()
                .filter(input -> input.id().startsWith("previous"))
                .map(Input.Choice.class::cast)
                .toList();
    }

    private static List<String> plans(Form form) {
        return asked(form).stream()
                .map(choice -> choice.label().replaceFirst(".*then I will (do \\w+)”.*", "$1"))
                .toList();
    }

    private Reply sends(Form form, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("reflection", "a", "scale", "3", "audience", "me"));
        values.putAll(more);
        return stage.sends(lea.email(), new Reply.OpenForm(form), values);
    }

    private List<String> outcomes() {
        return stage.column("select action || ' ' || outcome from commitment order by id");
    }

    @Test
    void the_last_one_is_asked_about_and_the_two_that_wait_longest_and_none_must_be_told() {
        four();
        Form form = form();

        assertThat(plans(form)).containsExactly("do four", "do two", "do one");
        assertThat(asked(form)).noneMatch(Input.Choice::required);
        assertThat(stage.slack().seenBy(lea.email()).get(0).message().plainText())
                .contains("then I will do four", "2 earlier plans are still open as well.")
                .doesNotContain("do one");
    }

    @Test
    void each_has_an_outcome_of_its_own() {
        four();
        sends(form(), Map.of("previous", "done", "previous_3", "not_done"));

        assertThat(outcomes()).containsExactly("do one not_done", "do two open", "do three open", "do four done");
        assertThat(asked(open()).stream().map(Input.Choice::initial)).containsExactly("done", null, "not_done");
    }

    @Test
    void those_that_were_told_make_room_for_those_that_wait() {
        four();
        sends(form(), Map.of("previous", "no_occasion", "previous_3", "not_done"));
        assertThat(plans(open())).containsExactly("do four", "do two", "do one");

        stage.until("2027-02-09T08:30:00Z");

        assertThat(plans(open())).containsExactly("do four", "do three", "do two");
    }

    @Test
    void what_is_told_over_time_is_kept() {
        committed("2027-01-25", "do one");
        sends(form(), Map.of("previous", "no_occasion"));
        sends(open(), Map.of("previous", "no_occasion"));
        stage.until("2027-02-09T08:30:00Z");
        sends(open(), Map.of("previous", "partly"));

        assertThat(stage.column("select outcome from commitment_outcome order by told_at"))
                .containsExactly("no_occasion", "partly");
        assertThat(outcomes()).containsExactly("do one partly");
    }

    @Test
    void an_outcome_is_told_of_the_plan_that_was_read_though_another_stands_there_by_now() {
        four();
        Form old = form();
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute("update commitment set practice = 'passed_on', practised_at = '2027-01-31Z'"
                        + " where action = 'do four'"));
        assertThat(plans(open())).containsExactly("do three", "do two", "do one");

        sends(old, Map.of("previous", "done", "previous_2", "partly"));

        assertThat(outcomes()).containsExactly("do one open", "do two partly", "do three open", "do four open");
    }

    @Test
    void a_form_that_names_other_peoples_plans_changes_none_of_them() {
        committed("2027-01-25", "do one");
        World.Person ada = world.person("Ada Other").livesIn("Europe/Paris", "FR");
        world.programme("Lyra")
                .runs("2027-01-04", "2027-04-11")
                .enrols(ada)
                .checkIn("2027-01-25")
                .answered("Hers", "me")
                .committed("hers", "do hers");
        Form form = form();
        String hers = stage.column("select id::text from commitment where action = 'do hers'")
                .get(0);
        String context = form.context().replaceFirst("/[^/]*$", "/" + hers);
        Form forged =
                new Form(form.id(), form.title(), form.intro(), form.inputs(), form.submit(), form.cancel(), context);

        assertThat(sends(forged, Map.of("previous", "done"))).isInstanceOf(Reply.Replace.class);

        assertThat(outcomes()).containsExactly("do one open", "do hers open");
    }

    @Test
    void a_wrong_choice_is_told_at_its_field_and_the_others_stay_as_they_were_chosen() {
        four();
        Reply refused = sends(form(), Map.of("previous", "done", "previous_2", "flown"));

        assertThat(((Reply.RejectFields) refused).errors()).containsOnlyKeys("previous_2");
        assertThat(asked(((Reply.RejectFields) refused).form()).get(0).initial())
                .isEqualTo("done");
    }
}
