package io.visavis.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager follows what they set out to do. */
class FollowCommitmentsTest {
    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-04", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .directedBy(claire);
    private final Enrolment enrolment = programme.enrols(lea);
    private final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    private void committed(String monday, String action) {
        enrolment
                .checkIn(monday)
                .answered("What happened", "mentor")
                .asking("facts-first")
                .committed("the talk stalls", action);
    }

    private Message list() {
        return stage.says(lea.email(), "commitments");
    }

    private Reply presses(World.Person person, Message message, String action) {
        return stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(person.email()),
                        action,
                        Stage.button(message, action).value(),
                        null));
    }

    private static Message replaced(Reply reply) {
        return ((Reply.Replace) reply).message();
    }

    private Message practises(Message message, String step) {
        return replaced(
                stage.sends(lea.email(), presses(lea, message, "commitment.practise"), Map.of("practice", step)));
    }

    @Test
    void what_is_under_way_is_listed_the_latest_first_with_what_was_told_of_it() {
        committed("2027-01-04", "name it");
        committed("2027-01-11", "ask first");

        assertThat(list().plainText())
                .containsSubsequence(
                        "What you set out to do",
                        "If the talk stalls, then I will ask first",
                        "Week of 11 Jan: not told yet.",
                        "then I will name it",
                        "Only you see this.");
    }

    @Test
    void it_climbs_step_by_step_until_the_team_does_it_too() {
        committed("2027-01-11", "name it");

        assertThat(practises(list(), "tried").plainText()).contains("Week of 11 Jan: tried.");
        assertThat(practises(list(), "habit").plainText()).contains("a habit by now.");
        Message done = practises(list(), "passed_on");

        assertThat(done.plainText())
                .contains("You passed one on to your team.", "Nothing is under way.")
                .doesNotContain("name it");
        assertThat(stage.column("select practice from commitment")).containsExactly("passed_on");
    }

    @Test
    void no_step_chosen_is_told_at_the_field_and_changes_nothing() {
        committed("2027-01-11", "name it");
        Reply form = presses(lea, list(), "commitment.practise");

        Reply refused = stage.sends(lea.email(), form, Map.of("practice", "flown"));

        assertThat(((Reply.RejectFields) refused).errors())
                .containsEntry("practice", "Please choose one of the steps.");
        assertThat(stage.column("select practice from commitment")).containsOnlyNulls();
    }

    @Test
    void what_is_let_go_is_neither_asked_about_nor_told_to_the_mentor_and_can_be_taken_up_again() {
        committed("2027-01-11", "name it");
        Message gone = replaced(presses(lea, list(), "commitment.let_go"));
        assertThat(gone.plainText()).contains("Let go. I ask about it no more.", "name it");
        assertThat(list().plainText()).contains("Nothing is under way.").doesNotContain("name it");

        stage.until("2027-01-19T09:00:00Z");
        assertThat(stage.says(lea.email(), "question").plainText()).doesNotContain("name it");
        pair.session("2027-01-28T13:00:00Z");
        stage.until("2027-01-27T13:05:00Z");
        assertThat(stage.slack().seenBy(omar.email()))
                .singleElement()
                .satisfies(brief -> assertThat(brief.message().plainText())
                        .contains("What happened")
                        .doesNotContain("name it"));

        assertThat(replaced(presses(lea, gone, "commitment.take_up")).plainText())
                .contains("then I will name it");
        assertThat(stage.says(lea.email(), "question").plainText()).contains("name it");
    }

    @Test
    void an_outcome_is_told_of_the_plan_that_the_form_asked_about_though_it_was_let_go_meanwhile() {
        committed("2027-01-04", "name it");
        committed("2027-01-11", "ask first");
        stage.until("2027-01-19T09:00:00Z");
        Reply form = stage.presses(lea.email(), "checkin.answer");
        presses(lea, list(), "commitment.let_go");

        stage.sends(lea.email(), form, Map.of("reflection", "a", "scale", "3", "audience", "me", "previous", "done"));

        assertThat(stage.column("select action || ' ' || outcome from commitment order by id"))
                .containsExactly("name it open", "ask first done");
    }

    @Test
    void what_was_passed_on_is_asked_about_no_more() {
        committed("2027-01-11", "name it");
        practises(list(), "passed_on");

        stage.until("2027-01-19T09:00:00Z");

        assertThat(stage.says(lea.email(), "question").plainText()).doesNotContain("name it");
    }

    @Test
    void many_are_shown_as_far_as_can_be_kept_in_mind_and_the_others_are_counted() {
        for (int week = 1; week <= 10; week++) {
            committed(LocalDate.of(2026, 10, 26).plusWeeks(week).toString(), "do thing " + week + ".");
        }
        Message list = list();
        assertThat(list.plainText())
                .contains("do thing 10.", "do thing 3.", "2 earlier ones are not shown.")
                .doesNotContain("do thing 2.", "do thing 1.");
        assertThat(list.blocks().stream().filter(Block.Quote.class::isInstance)).hasSize(8);
    }

    @Test
    void a_mentor_and_a_director_find_none_and_reach_none() {
        committed("2027-01-11", "name it");
        Message own = list();
        for (World.Person other : List.of(omar, claire)) {
            assertThat(stage.says(other.email(), "commitments").plainText()).doesNotContain("name it");
            for (String act : List.of("commitment.practise", "commitment.let_go")) {
                assertThat(((Reply.Say) presses(other, own, act)).message().plainText())
                        .contains("I do not find that among your plans.");
            }
        }
        assertThat(stage.column("select practice from commitment where let_go_at is null"))
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    void it_is_all_said_in_french_to_those_who_speak_it() {
        lea.speaks("fr");
        committed("2027-01-11", "nommer le choix");
        Message list = stage.says(lea.email(), "engagements");
        assertThat(list.plainText()).contains("Ce que vous comptez faire", "rien de dit encore.");
        assertThat(practises(list, "repeated").plainText()).contains("fait plusieurs fois.");
    }
}
