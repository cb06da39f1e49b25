package io.visavis.core.session.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
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

/** A pair met on Wednesday 20 January 2027; the manager's question comes on Fridays at 16:00. */
class PlanAfterSessionTest {
    private static final String QUESTION = "2027-01-22T16:01:00Z";
    private static final String BRIEF = "2027-01-26T10:01:00Z";

    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final Enrolment.Pair pair = world.programme("Vega")
            .runs("2027-01-18", "2027-06-30")
            .every(1, DayOfWeek.FRIDAY, "16:00")
            .enrols(lea)
            .mentoredBy(omar, "2027-01-18");

    @BeforeEach
    void meet() {
        pair.session("2027-01-20T10:00:00Z");
        pair.session("2027-01-27T10:00:00Z");
        stage.until("2027-01-20T11:31:00Z");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Form form(World.Person person) {
        String session = stage.column("select id from mentoring_session order by starts_at")
                .get(0);
        Inbound pressed = new Inbound.Pressed(stage.slack().account(person.email()), "session.debrief", session, null);
        return ((Reply.OpenForm) stage.conversation().handle(pressed)).form();
    }

    private Reply sends(World.Person person, Form form, String... values) {
        Map<String, String> all = new HashMap<>(Map.of("audience", "other"));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        return stage.sends(person.email(), new Reply.OpenForm(form), all);
    }

    private String writes(String... values) {
        return ((Reply.Replace) sends(lea, form(lea), values)).message().plainText();
    }

    private String plans(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"cue", "the talk stalls", "action", "ask"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return writes(all);
    }

    private void answers(String... values) {
        Map<String, String> all = new HashMap<>(Map.of("reflection", "a", "scale", "3", "audience", "mentor"));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        stage.sends(lea.email(), stage.presses(lea.email(), "checkin.answer"), all);
    }

    private String brief() {
        stage.until(BRIEF);
        List<Seen> seen = stage.slack().seenBy(omar.email());
        String last = seen.get(seen.size() - 1).message().plainText();
        assertThat(last).startsWith("Before your session");
        return last;
    }

    private Message list() {
        return stage.says(lea.email(), "commitments");
    }

    private List<String> state() {
        return stage.column("select cue || ', ' || action || case when let_go_at is null then '' else ', let go' end"
                + " from commitment");
    }

    private static List<String> fields(Form form) {
        return form.inputs().stream().map(Input::id).toList();
    }

    @Test
    void it_is_asked_about_by_the_next_question_and_its_outcome_stands_in_the_brief() {
        assertThat(plans())
                .containsSubsequence(
                        "Your next step", "If the talk stalls, then I will ask", "Omar Haddad can read it too.");
        assertThat(list().plainText()).contains("then I will ask", "Week of 18 Jan: not told yet.");
        stage.until(QUESTION);
        assertThat(stage.says(lea.email(), "question").plainText())
                .containsSubsequence("Last time you decided:", "If the talk stalls, then I will ask");
        answers("previous", "partly");

        assertThat(brief()).containsSubsequence("Commitments", "If the talk stalls, then I will ask", "Done in part");
        assertThat(stage.column("select outcome from commitment_outcome")).containsExactly("partly");
    }

    @Test
    void it_is_newly_closed_in_the_brief_once_it_was_told_done() {
        plans();
        stage.until(QUESTION);
        answers("previous", "done");

        assertThat(brief()).contains("Newly closed: “If the talk stalls, then I will ask” (Done)");
    }

    @Test
    void kept_for_oneself_it_stays_out_of_the_brief_with_its_outcome_and_no_step_of_it_can_be_shared() {
        assertThat(plans("audience", "me")).contains("You alone can read it.");
        stage.until(QUESTION);
        answers("previous", "partly");
        Message list = list();
        Reply practise = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(lea.email()),
                        "commitment.practise",
                        Stage.button(list, "commitment.practise").value(),
                        null));

        assertThat(fields(((Reply.OpenForm) practise).form())).containsExactly("practice");
        assertThat(brief()).doesNotContain("the talk stalls", "Commitments");
    }

    @Test
    void who_reads_it_can_be_changed_after_a_question_asked_about_it() {
        plans();
        stage.until(QUESTION);
        writes("audience", "me");
        assertThat(state()).containsExactly("the talk stalls, ask");

        assertThat(brief()).doesNotContain("the talk stalls");
    }

    @Test
    void half_a_plan_is_told_at_its_field_and_nothing_is_kept() {
        Reply.RejectFields rejected = (Reply.RejectFields) sends(lea, form(lea), "cue", "the talk stalls");
        assertThat(rejected.errors()).containsOnlyKeys("action");
        assertThat(rejected.form().toString()).contains("the talk stalls");
        rejected = (Reply.RejectFields) sends(lea, form(lea), "cue", "x".repeat(301), "action", "ask");
        assertThat(rejected.errors()).containsOnlyKeys("cue");
        assertThat(state()).isEmpty();
        assertThat(stage.column("select takeaway from session_debrief")).isEmpty();
    }

    @Test
    void until_it_is_asked_about_it_is_worded_anew_or_cleared() {
        plans();
        assertThat(form(lea).toString()).contains("initial=the talk stalls");
        writes("cue", "the talk stalls", "action", "wait");
        assertThat(state()).containsExactly("the talk stalls, wait");
        writes();
        assertThat(state()).isEmpty();
    }

    @Test
    void cleared_after_a_step_was_told_it_is_let_go_and_not_lost() {
        plans();
        Reply practise = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(lea.email()),
                        "commitment.practise",
                        Stage.button(list(), "commitment.practise").value(),
                        null));
        stage.sends(lea.email(), practise, Map.of("practice", "tried"));
        assertThat(writes()).doesNotContain("Your next step");

        assertThat(state()).containsExactly("the talk stalls, ask, let go");
        assertThat(stage.column("select practice from commitment_step")).containsExactly("tried");
        writes("cue", "the talk stalls", "action", "wait");
        assertThat(state()).containsExactly("the talk stalls, wait");
        assertThat(stage.column("select action from commitment_wording")).containsExactly("ask");
    }

    @Test
    void once_it_was_asked_about_it_stays_as_it_was_written_also_for_a_form_that_was_open() {
        plans();
        Form open = form(lea);
        assertThat(fields(open)).containsExactly("useful", "takeaway", "cue", "action", "audience");
        stage.until(QUESTION);

        assertThat(fields(form(lea))).containsExactly("useful", "takeaway", "audience");
        Reply sent = sends(lea, open, "cue", "never", "action", "mind");

        assertThat(((Reply.Replace) sent).message().plainText())
                .contains("If the talk stalls, then I will ask", "A question has asked about this next step since")
                .doesNotContain("never");
        assertThat(state()).containsExactly("the talk stalls, ask");
    }

    @Test
    void a_plan_made_after_the_weeks_question_waits_for_the_next_one() {
        stage.until(QUESTION);
        plans();
        assertThat(stage.says(lea.email(), "question").plainText()).doesNotContain("the talk stalls");
        answers("previous", "done");
        assertThat(stage.column("select outcome from commitment")).containsExactly("open");
        stage.until("2027-01-29T16:01:00Z");

        assertThat(stage.says(lea.email(), "question").plainText()).contains("the talk stalls");
    }

    @Test
    void a_mentor_makes_no_plan_for_their_manager_and_touches_none() {
        assertThat(fields(form(omar))).containsExactly("useful", "takeaway", "audience");
        sends(omar, form(omar), "cue", "she hesitates", "action", "push");
        assertThat(state()).isEmpty();

        plans();
        Reply sent = sends(omar, form(omar), "takeaway", "She asks more.");

        assertThat(((Reply.Replace) sent).message().plainText()).doesNotContain("the talk stalls");
        assertThat(state()).containsExactly("the talk stalls, ask");
    }

    @Test
    void it_is_all_said_in_french_to_those_who_speak_it() {
        lea.speaks("fr");
        assertThat(form(lea).toString()).contains("Qui lit ce que vous en retenez et votre prochain pas");
        assertThat(plans()).contains("Votre prochain pas", "Si the talk stalls, alors ask");
    }
}
