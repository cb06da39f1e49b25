package io.visavis.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a mentor is asked to agree, on another platform than the manager's, and what follows. */
class AgreeOnObjectivesTest {
    private static final String SOON = "2027-01-18T09:00:00Z";
    private final Pair pair = new Pair();

    @AfterEach
    void close() {
        pair.close();
    }

    private String whole(long id) {
        return Pair.message(pair.presses(pair.lea, "objective.show", id)).plainText();
    }

    @Test
    void a_mentor_is_asked_once_about_all_that_is_complete_and_never_about_a_draft() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        pair.writes("Let others decide");
        pair.writes("Listen first");
        pair.sends(
                pair.lea,
                Pair.form(pair.presses(pair.lea, "objective.new", pair.enrolment.id())),
                pair.wording("Only begun"));
        assertThat(pair.received(pair.omar)).isEmpty();

        pair.stage.until(SOON);

        assertThat(pair.received(pair.omar)).hasSize(1);
        assertThat(pair.last(pair.omar).plainText())
                .contains("Léa Petit has worded 2 objectives", "Let others decide", "Listen first")
                .contains("+2: They no longer ask")
                .doesNotContain("Only begun");
        pair.stage.until("2027-01-25T09:00:00Z");
        assertThat(pair.received(pair.omar)).hasSize(1);
    }

    @Test
    void agreeing_takes_one_press_and_a_revision_asks_again() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        long id = pair.writes("Let others decide");
        assertThat(whole(id)).contains("Not agreed on yet: it is for Omar Haddad");
        pair.stage.until(SOON);
        String shown = Stage.button(pair.last(pair.omar), "objective.agree").value();

        assertThat(Pair.message(pair.presses(pair.omar, "objective.agree", shown))
                        .plainText())
                .contains("You agreed with Léa Petit on “Let others decide”.");

        assertThat(whole(id)).contains("Agreed with Omar Haddad.");
        Map<String, String> values = new HashMap<>(pair.wording("Let others decide"));
        values.put("aspiration", "Run a region");
        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.revise", id)), values);
        assertThat(whole(id)).contains("Not agreed on yet");
        // The old card does not agree to what its reader has not seen.
        assertThat(Pair.message(pair.presses(pair.omar, "objective.agree", shown))
                        .plainText())
                .contains("changed since", "Run a region");
        assertThat(whole(id)).contains("Not agreed on yet");
        pair.stage.until("2027-01-18T10:00:00Z");
        assertThat(pair.received(pair.omar)).hasSize(2);
        assertThat(pair.only("select what from objective_event where what = 'agreed'"))
                .isEqualTo("agreed");
    }

    @Test
    void what_stands_where_among_the_managers_own_is_nothing_to_agree_on() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        pair.writes("Let others decide");
        long id = pair.writes("Listen first");
        pair.stage.until(SOON);
        pair.presses(pair.lea, "objective.focus", id);
        pair.stage.until("2027-01-19T09:00:00Z");
        assertThat(pair.received(pair.omar)).hasSize(1);
    }

    @Test
    void a_suggestion_reaches_the_manager_who_decides() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        long id = pair.writes("Let others decide");
        pair.stage.until(SOON);
        Form form = Pair.form(pair.presses(
                pair.omar,
                "objective.suggest",
                Stage.button(pair.last(pair.omar), "objective.suggest").value()));
        assertThat(((Reply.RejectFields) pair.sends(pair.omar, form, Map.of())).errors())
                .containsOnlyKeys("words");

        pair.sends(pair.omar, form, Map.of("words", "Name the meeting in which they decide."));
        pair.stage.until("2027-01-18T09:05:00Z");

        assertThat(pair.last(pair.lea).plainText())
                .contains("Omar Haddad suggests a change", "Name the meeting in which they decide.");
        assertThat(Pair.actions(pair.last(pair.lea))).containsExactly("objective.revise", "objective.levels");
        assertThat(whole(id)).contains("Omar Haddad suggests:", "Name the meeting");
        Map<String, String> values = new HashMap<>(pair.wording("Let the team decide in its Monday meeting"));
        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.revise", id)), values);
        assertThat(whole(id)).doesNotContain("suggests");
        pair.stage.until("2027-01-18T09:30:00Z");
        assertThat(pair.last(pair.omar).plainText()).contains("in its Monday meeting");
    }

    @Test
    void a_mentor_who_comes_later_is_asked_and_one_who_left_cannot_answer_any_more() {
        pair.writes("Let others decide");
        pair.stage.until("2027-01-20T09:00:00Z");
        assertThat(pair.received(pair.omar)).isEmpty();
        var first = pair.enrolment.mentoredBy(pair.omar, "2027-01-20");
        pair.stage.until("2027-01-20T09:30:00Z");
        assertThat(pair.received(pair.omar)).hasSize(1);
        String shown = Stage.button(pair.last(pair.omar), "objective.agree").value();
        pair.presses(pair.omar, "objective.agree", shown);

        first.ended();
        World.Person nora = pair.world.person("Nora Vogel").livesIn("Europe/Paris", "FR");
        pair.enrolment.mentoredBy(nora, "2027-01-20");
        pair.stage.until("2027-01-20T10:00:00Z");

        assertThat(pair.received(nora)).hasSize(1);
        assertThat(Pair.message(pair.presses(pair.omar, "objective.agree", shown))
                        .plainText())
                .contains("can’t find that objective");
        assertThat(pair.says(pair.omar, "objectives").plainText()).doesNotContain("Let others decide");
        assertThat(pair.says(nora, "objectives").plainText()).contains("Léa Petit (Vega)", "Let others decide");
    }

    @Test
    void what_waits_for_a_mentor_stands_at_their_home_and_in_their_list() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        pair.writes("Let others decide");
        assertThat(pair.opensHome(pair.omar)).contains("An objective of Léa Petit waits for your agreement.");
        assertThat(pair.opensHome(pair.lea)).contains("Let others decide", "Not agreed on yet");
        Message list = pair.says(pair.omar, "objectives");
        assertThat(list.plainText()).contains("Léa Petit (Vega)", "Let others decide");
        Message whole = Pair.message(pair.presses(
                pair.omar,
                "objective.show",
                Stage.button(list, "objective.show").value()));
        assertThat(Pair.actions(whole)).containsExactly("objective.agree", "objective.suggest", "objective.history");
        pair.presses(
                pair.omar,
                "objective.agree",
                Stage.button(whole, "objective.agree").value());
        assertThat(pair.opensHome(pair.omar)).doesNotContain("waits for your agreement");
    }
}
