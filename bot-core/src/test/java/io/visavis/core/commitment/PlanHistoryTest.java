package io.visavis.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a manager told of a plan outlives its wording. */
class PlanHistoryTest {
    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final Enrolment enrolment = world.programme("Vega")
            .runs("2027-01-04", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .enrols(lea);
    private final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply answers(String... plan) {
        Map<String, String> values = new HashMap<>(Map.of("reflection", "a", "scale", "3", "audience", "mentor"));
        for (int i = 0; i < plan.length; i += 2) {
            values.put(plan[i], plan[i + 1]);
        }
        return stage.sends(lea.email(), stage.presses(lea.email(), "checkin.answer"), values);
    }

    private Message list() {
        return stage.says(lea.email(), "commitments");
    }

    private Form practiceForm() {
        Message list = list();
        Reply opened = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(lea.email()),
                        "commitment.practise",
                        Stage.button(list, "commitment.practise").value(),
                        null));
        return ((Reply.OpenForm) opened).form();
    }

    private Reply practises(String step, String audience) {
        return stage.sends(
                lea.email(), new Reply.OpenForm(practiceForm()), Map.of("practice", step, "audience", audience));
    }

    private void planned() {
        stage.until("2027-01-19T09:00:00Z");
        answers("cue", "the talk stalls", "action", "name it");
    }

    private List<String> state() {
        return stage.column("select cue || ', ' || action || case when let_go_at is null then '' else ', let go' end"
                + " from commitment order by id");
    }

    @Test
    void worded_anew_after_something_was_told_it_keeps_how_it_was_worded_before() {
        planned();
        practises("tried", "me");
        stage.until("2027-01-20T09:00:00Z");

        answers("cue", "the talk stalls", "action", "ask who sees it otherwise");

        assertThat(state()).containsExactly("the talk stalls, ask who sees it otherwise");
        assertThat(list().plainText())
                .containsSubsequence(
                        "then I will ask who sees it otherwise",
                        "Week of 18 Jan: tried.",
                        "Worded until 20 Jan: “If the talk stalls, then I will name it”");
    }

    @Test
    void worded_anew_before_anything_was_told_it_was_a_slip_of_the_pen() {
        planned();
        answers("cue", "the talk stalls", "action", "ask");

        assertThat(stage.column("select action from commitment_wording")).isEmpty();
        assertThat(list().plainText()).contains("then I will ask").doesNotContain("Worded until");
    }

    @Test
    void saved_again_in_the_same_words_leaves_no_trace() {
        planned();
        practises("tried", "me");
        answers("cue", "the talk stalls", "action", "name it");

        assertThat(stage.column("select action from commitment_wording")).isEmpty();
    }

    @Test
    void cleared_after_something_was_told_it_is_let_go_and_not_lost() {
        planned();
        practises("habit", "me");

        answers();

        assertThat(state()).containsExactly("the talk stalls, name it, let go");
        assertThat(stage.column("select practice from commitment_step")).containsExactly("habit");
        assertThat(list().plainText()).contains("Nothing is under way.");
        Form again = ((Reply.OpenForm) stage.presses(lea.email(), "checkin.answer")).form();
        assertThat(again.inputs().toString()).doesNotContain("name it");
    }

    @Test
    void cleared_before_anything_was_told_it_is_gone() {
        planned();
        answers();
        assertThat(state()).isEmpty();
    }

    @Test
    void cleared_after_it_was_let_go_it_can_still_be_taken_up() {
        planned();
        Message list = list();
        Message gone = ((Reply.Replace) press("commitment.let_go", list)).message();

        answers();
        press("commitment.take_up", gone);

        assertThat(state()).containsExactly("the talk stalls, name it");
    }

    @Test
    void written_again_after_it_was_let_go_it_is_under_way_once_more() {
        planned();
        practises("tried", "me");
        answers();
        answers("cue", "the talk stalls", "action", "wait and ask");

        assertThat(state()).containsExactly("the talk stalls, wait and ask");
        assertThat(stage.column("select action from commitment_wording")).containsExactly("name it");
    }

    private Reply press(String action, Message on) {
        return stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(lea.email()),
                        action,
                        Stage.button(on, action).value(),
                        null));
    }

    @Test
    void the_list_tells_how_it_came_so_far() {
        planned();
        stage.until("2027-01-26T09:00:00Z");
        answers("previous", "no_occasion");
        stage.until("2027-02-02T09:00:00Z");
        answers("previous", "partly");
        practises("tried", "me");
        practises("tried", "me");

        assertThat(list().plainText())
                .contains(
                        "Week of 18 Jan: tried.\nSo far: 26 Jan no occasion so far · 2 Feb done in part · 2 Feb tried.");
    }

    @Test
    void a_step_is_shared_where_its_plan_is_and_the_manager_chooses_so() {
        planned();
        assertThat(audience(practiceForm()).initial()).isEqualTo("me");
        practises("tried", "mentor");
        assertThat(stage.column("select practice_shared_in::text from commitment"))
                .containsExactly(Long.toString(pair.id()));
        assertThat(audience(practiceForm()).initial()).isEqualTo("mentor");

        practises("repeated", "me");

        assertThat(stage.column("select practice_shared_in::text from commitment"))
                .containsOnlyNulls();
    }

    private static Input.Choice audience(Form form) {
        return form.inputs().stream()
                .filter(input -> input.id().equals("audience"))
                .map(Input.Choice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_a_plan_that_the_mentor_does_not_know_no_step_can_be_shared() {
        stage.until("2027-01-19T09:00:00Z");
        answers("cue", "it stalls", "action", "wait", "audience", "me");
        Form form = practiceForm();
        assertThat(form.inputs()).extracting(Input::id).containsExactly("practice");

        stage.sends(lea.email(), new Reply.OpenForm(form), Map.of("practice", "tried", "audience", "mentor"));

        assertThat(stage.column("select practice_shared_in::text from commitment"))
                .containsOnlyNulls();
    }

    @Test
    void a_step_meant_for_one_mentor_is_not_told_to_another_who_came_meanwhile() {
        planned();
        Form form = practiceForm();
        stage.database().jdbi().useHandle(h -> h.execute("update mentorship set active = false"));
        enrolment.mentoredBy(world.person("Bob Weiss"), "2027-01-19");

        Reply refused =
                stage.sends(lea.email(), new Reply.OpenForm(form), Map.of("practice", "tried", "audience", "mentor"));

        assertThat(((Reply.RejectFields) refused).errors()).containsOnlyKeys("audience");
        assertThat(stage.column("select practice from commitment")).containsOnlyNulls();
    }
}
