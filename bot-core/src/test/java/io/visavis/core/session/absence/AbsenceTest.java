package io.visavis.core.session.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Omar, Léa's mentor, says on Monday 18 January 2027 when he is away. */
class AbsenceTest {
    private final Stage stage = new Stage("2027-01-18T10:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person nora = world.person("Nora Weiss");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-04", "2027-06-30")
            .every(8, DayOfWeek.FRIDAY, "16:00")
            .budget(6, 20)
            .directedBy(claire);
    private final Enrolment enrolment = programme.enrols(lea);
    private final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply tells(String from, String until) {
        Message offer = stage.says(omar.email(), "pause");
        Reply opened = stage.presses(omar.email(), "session.away", offer);
        return stage.sends(omar.email(), opened, Map.of("from", from, "until", until));
    }

    private List<String> texts(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .map(Seen::message)
                .map(Message::plainText)
                .toList();
    }

    private Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    private List<String> asked() {
        return stage.column(
                "select person_id || ' ' || (due_at at time zone 'UTC')::date from outbox where kind = 'session_missing' order by id");
    }

    @Test
    void the_managers_learn_the_days_and_both_see_the_sessions_within_them() {
        pair.session("2027-01-27T15:00:00Z");
        pair.session("2027-02-10T15:00:00Z");
        Message noted = ((Reply.Replace) tells("2027-01-25", "2027-02-05")).message();
        assertThat(noted.plainText())
                .contains("from Monday 25 January until Friday 5 February", "please move or cancel", "27 January")
                .doesNotContain("10 February");
        stage.until("2027-01-18T12:00:00Z");
        assertThat(last(lea).plainText())
                .contains("Omar Haddad is away", "Monday 25 January", "with your mentor", "27 January")
                .doesNotContain("10 February");
        assertThat(Stage.button(last(lea), "session.move").opensForm()).isTrue();
        assertThat(texts(claire)).isEmpty();
        assertThat(stage.column("select distinct state from mentoring_session")).containsExactly("planned");
    }

    @Test
    void no_brief_comes_for_a_session_within_it_and_one_that_is_moved_out_of_it_has_its_own() {
        Enrolment.Session session = pair.session("2027-01-27T15:00:00Z");
        tells("2027-01-25", "2027-02-05");
        stage.until("2027-01-28T12:00:00Z");
        assertThat(texts(omar)).noneMatch(text -> text.contains("Before your session"));
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "update mentoring_session set starts_at = '2027-02-10T15:00:00Z' where id = ?", session.id()));
        stage.until("2027-02-10T12:00:00Z");
        assertThat(texts(omar)).anyMatch(text -> text.contains("Before your session with Léa Petit"));
    }

    @Test
    void whoever_is_back_sooner_gets_their_brief_and_the_manager_learns_it() {
        pair.session("2027-01-28T15:00:00Z");
        tells("2027-01-20", "2027-02-05");
        stage.until("2027-01-25T12:00:00Z");
        assertThat(stage.says(omar.email(), "resume").plainText()).contains("Welcome back");
        stage.until("2027-01-28T12:00:00Z");
        assertThat(texts(omar)).anyMatch(text -> text.contains("Before your session with Léa Petit"));
        assertThat(texts(lea)).anyMatch(text -> text.contains("Omar Haddad is there again"));
    }

    @Test
    void days_away_count_neither_for_the_question_for_a_date_nor_as_a_risk() {
        pair.session("2027-01-15T15:00:00Z").held();
        tells("2027-01-25", "2027-02-07");
        stage.until("2027-02-19T14:00:00Z");
        assertThat(asked()).isEmpty();
        assertThat(stage.says(claire.email(), "status").plainText()).doesNotContain("no session planned, the last one");
        stage.until("2027-02-19T16:00:00Z");
        assertThat(asked()).containsExactly(lea.id() + " 2027-02-19");
    }

    @Test
    void a_long_absence_is_told_to_directors_by_days_alone_and_a_short_one_is_not() {
        tells("2027-02-01", "2027-03-01");
        stage.until("2027-01-18T14:00:00Z");
        assertThat(last(claire).plainText())
                .contains("Omar Haddad is away", "Monday 1 February until Monday 1 March", "Léa Petit");
        assertThat(last(lea).plainText()).contains("may find somebody who stands in");
    }

    @Test
    void somebody_stands_in_reads_nothing_that_was_not_handed_over_and_the_pair_goes_on_by_itself() {
        enrolment.checkIn("2027-01-18").asking("facts-first").answered("told Omar", "mentor");
        pair.session("2027-01-13T15:00:00Z").held();
        Enrolment.Session within = pair.session("2027-02-10T15:00:00Z");
        pair.session("2027-03-11T15:00:00Z");
        tells("2027-02-01", "2027-03-05");
        stage.until("2027-01-18T14:00:00Z");
        Reply asked = stage.presses(claire.email(), "session.stand_in");
        assertThat(((Reply.Say) asked).message().plainText()).contains("goes on by itself with all it had");
        Reply settled = stage.presses(claire.email(), "session.stand_in_now", ((Reply.Say) asked).message());
        assertThat(((Reply.Replace) settled).message().plainText()).contains("Monday 1 February");
        assertThat(stage.column("select active::text from mentorship")).containsExactly("true");

        stage.until("2027-02-01T12:00:00Z");
        assertThat(stage.says(claire.email(), "pairs").plainText()).contains("Managers without a mentor: 1");
        assertThat(stage.says(claire.email(), "status").plainText()).doesNotContain("ended");
        Enrolment.Pair standIn = enrolment.mentoredBy(nora, "2027-02-01");
        standIn.session("2027-02-11T15:00:00Z");
        standIn.session("2027-03-10T15:00:00Z");
        stage.until("2027-02-11T12:00:00Z");
        assertThat(last(nora).plainText())
                .contains("Before your session with Léa Petit")
                .doesNotContain("told Omar");
        enrolment.checkIn("2027-02-08").asking("facts-first").answered("told Nora", "mentor");

        stage.until("2027-03-10T16:00:00Z");
        assertThat(texts(lea)).anyMatch(text -> text.contains("Omar Haddad is there again"));
        assertThat(texts(nora)).anyMatch(text -> text.contains("Thank you for standing in with Léa Petit"));
        assertThat(texts(nora)).noneMatch(text -> text.contains("told Nora"));
        assertThat(last(omar).plainText())
                .contains("Before your session with Léa Petit", "told Omar")
                .doesNotContain("told Nora");
        assertThat(stage.column("select state from mentoring_session where id = " + within.id()))
                .containsExactly("cancelled");
        assertThat(stage.column("select mentor_id::text from mentorship where active"))
                .containsExactly("" + omar.id());
    }

    @Test
    void it_asks_for_days_that_make_sense_and_is_for_mentors_alone() {
        assertThat(((Reply.RejectFields) tells("2027-01-10", "2027-01-20")).errors())
                .containsOnlyKeys("from");
        assertThat(((Reply.RejectFields) tells("2027-02-10", "2027-02-09")).errors())
                .containsOnlyKeys("until");
        assertThat(((Reply.RejectFields) tells("2027-02-10", "2027-09-09")).errors())
                .containsOnlyKeys("until");
        assertThat(stage.column("select number from mentor_absence")).isEmpty();
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), "session.away", "", null));
        assertThat(((Reply.Say) reply).message().plainText()).contains("This is for mentors");
        assertThat(stage.says(lea.email(), "pause").plainText()).doesNotContain("Tell your managers");
    }
}
