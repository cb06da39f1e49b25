package io.visavis.core.checkin;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that was not done, or in part, is asked about until it is done, a habit, or let go. */
class AskedAgainTest {
    private static final String FIRST = "2027-01-12T09:00:00Z";
    private static final String SECOND = "2027-01-19T09:00:00Z";

    private final Stage stage = new Stage("2027-01-10T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final Enrolment enrolment = world.programme("Vega")
            .runs("2027-01-04", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .enrols(lea);

    @BeforeEach
    void plan() {
        enrolment.checkIn("2027-01-04").answered("What happened", "me").committed("it stalls", "name it");
        stage.until(FIRST);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Form form() {
        return ((Reply.OpenForm) stage.presses(lea.email(), "checkin.answer")).form();
    }

    private void tells(String outcome) {
        Map<String, String> values = new HashMap<>(Map.of("reflection", "a", "scale", "3", "audience", "me"));
        values.put("previous", outcome);
        assertThat(stage.sends(lea.email(), new Reply.OpenForm(form()), values)).isInstanceOf(Reply.Replace.class);
    }

    private static List<Input.Choice> asked(Form form) {
        return form.inputs().stream()
                .filter(input -> input.id().startsWith("previous"))
                .map(Input.Choice.class::cast)
                .toList();
    }

    private String question() {
        return stage.says(lea.email(), "question").plainText();
    }

    private Reply presses(Message on, String action) {
        return stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(lea.email()),
                        action,
                        Stage.button(on, action).value(),
                        null));
    }

    @Test
    void what_was_done_in_part_is_asked_about_with_what_was_said_until_it_is_done() {
        tells("partly");
        stage.until(SECOND);
        assertThat(question())
                .containsSubsequence("You set out to do this. Last time: done in part. And since?", "name it");
        assertThat(asked(form())).singleElement().satisfies(choice -> {
            assertThat(choice.label())
                    .isEqualTo("“If it stalls, then I will name it”. Last time: done in part. And since?");
            assertThat(choice.initial()).isNull();
        });
        tells("not_done");
        stage.until("2027-01-26T09:00:00Z");
        assertThat(question()).contains("Last time: not done yet. And since?");
        tells("done");
        stage.until("2027-02-02T09:00:00Z");

        assertThat(question()).doesNotContain("name it");
        assertThat(asked(form())).isEmpty();
        assertThat(stage.column("select outcome from commitment_outcome order by told_at"))
                .containsExactly("partly", "not_done", "done");
    }

    @Test
    void one_choice_lets_it_go_and_it_is_asked_about_no_more() {
        tells("not_done");
        stage.until(SECOND);
        tells("let_go");
        assertThat(stage.says(lea.email(), "commitments").plainText()).contains("Nothing is under way.");
        assertThat(asked(form()))
                .singleElement()
                .satisfies(choice -> assertThat(choice.initial()).isEqualTo("let_go"));
        stage.until("2027-01-26T09:00:00Z");

        assertThat(asked(form())).isEmpty();
        assertThat(stage.column("select outcome from commitment_outcome")).containsExactly("not_done");
    }

    @Test
    void who_let_it_go_by_mistake_takes_it_up_by_saying_how_it_went() {
        tells("let_go");
        tells("partly");

        assertThat(stage.column("select outcome || coalesce(let_go_at::text, '') from commitment"))
                .containsExactly("partly");
    }

    @Test
    void what_was_let_go_in_the_list_is_not_taken_up_by_a_form_that_was_open() {
        Form open = form();
        presses(stage.says(lea.email(), "commitments"), "commitment.let_go");
        stage.sends(
                lea.email(),
                new Reply.OpenForm(open),
                Map.of("reflection", "a", "scale", "3", "audience", "me", "previous", "partly"));

        assertThat(stage.column("select outcome from commitment where let_go_at is not null"))
                .containsExactly("partly");
    }

    @Test
    void what_has_become_a_habit_is_asked_about_no_more_and_stays_in_the_list() {
        tells("partly");
        Reply practise = presses(stage.says(lea.email(), "commitments"), "commitment.practise");
        stage.sends(lea.email(), practise, Map.of("practice", "habit"));
        stage.until(SECOND);

        assertThat(question()).doesNotContain("name it");
        assertThat(stage.says(lea.email(), "commitments").plainText()).contains("name it", "a habit by now");
    }
}
