package io.visavis.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pair whose programme ends on Friday 12 March 2027: the review comes on Tuesday the 2nd. */
class ClosingReviewTest {
    private static final String REVIEW = "2027-03-02T12:00:00Z";

    private final Stage stage = new Stage("2027-02-20T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme = world.programme("Vega")
            .runs("2026-09-14", "2027-03-12")
            .every(8, DayOfWeek.FRIDAY, "16:00")
            .directedBy(claire);
    private final Enrolment enrolment = programme.enrols(lea);
    private final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2026-09-14");

    @AfterEach
    void close() {
        stage.close();
    }

    private Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    private Message writes(World.Person person, String takeaway, String audience) {
        Message review = stage.says(person.email(), "closing");
        Reply opened = stage.presses(person.email(), "closing.write", review);
        return ((Reply.Replace) stage.sends(person.email(), opened, Map.of("takeaway", takeaway, "audience", audience)))
                .message();
    }

    private List<String> sentReviews() {
        return stage.column("select person_id from outbox where kind = 'closing_review' and state = 'sent' order by 1");
    }

    @Test
    void both_are_sent_their_review_once_ten_days_before_the_end() {
        stage.until("2027-03-01T20:00:00Z");
        assertThat(sentReviews()).isEmpty();
        stage.until(REVIEW);
        assertThat(sentReviews()).hasSize(2);
        assertThat(last(lea).plainText()).contains("Looking back with Omar Haddad", "Thank you for the work");
        assertThat(last(omar).plainText()).contains("Looking back with Léa Petit", "Thank you for the time");
        stage.until("2027-03-20T12:00:00Z");
        assertThat(sentReviews()).hasSize(2);
    }

    @Test
    void how_far_an_objective_came_is_told_once_both_have_rated_it() {
        long objective =
                enrolment.scaled("Let others decide", programme.theme("Growth"), programme.competency("Delegating"));
        rate(objective, "mentee", 2, lea);
        stage.until(REVIEW);
        assertThat(last(omar).plainText())
                .contains("Let others decide", "Léa Petit has rated; you see it once you have too")
                .doesNotContain("+2", "Score");
        assertThat(last(lea).plainText()).contains("you say +2").doesNotContain("Score");
        rate(objective, "mentor", 1, omar);
        assertThat(stage.says(lea.email(), "closing").plainText()).contains("Omar Haddad says +1", "Score 65");
        assertThat(stage.says(omar.email(), "closing").plainText()).contains("Léa Petit says +2", "Score 65");
    }

    private void rate(long objective, String rater, int level, World.Person person) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into objective_rating (objective_id, moment, rater, level, person_id, rated_at)"
                                + " values (?, 'end', ?, ?, ?, timestamptz '2027-02-28Z')",
                        objective,
                        rater,
                        level,
                        person.id()));
    }

    @Test
    void what_was_shared_after_sessions_stands_in_it_and_what_was_kept_does_not() {
        Enrolment.Session session = pair.session("2027-01-20T10:00:00Z").held();
        debriefed(session, omar, "She sees more than she says.", "other");
        debriefed(session, lea, "Ask before telling.", "me");
        stage.until(REVIEW);
        assertThat(last(lea).plainText())
                .contains("took from your sessions", "Wednesday 20 January", "She sees more than she says.");
        assertThat(last(omar).plainText()).doesNotContain("Ask before telling.", "took from your sessions");
    }

    private void debriefed(Enrolment.Session session, World.Person person, String takeaway, String audience) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into session_debrief values (?, ?, 4, ?, ?, timestamptz '2027-01-21Z')",
                        session.id(),
                        person.id(),
                        takeaway,
                        audience));
    }

    @Test
    void neither_reads_the_others_takeaway_before_both_have_written_and_the_card_that_stands_is_renewed() {
        stage.until(REVIEW);
        Message own = writes(lea, "I ask before I tell.", "other");
        assertThat(own.plainText()).contains("I ask before I tell.", "Omar Haddad can read it once both");
        assertThat(stage.says(omar.email(), "closing").plainText())
                .contains("Léa Petit has shared something with you")
                .doesNotContain("I ask before I tell.");
        assertThat(writes(omar, "Patience.", "other").plainText()).contains("I ask before I tell.", "Patience.");
        assertThat(stage.slack().updates()).last().satisfies(update -> {
            assertThat(update.email()).isEqualTo(lea.email());
            assertThat(update.message().plainText()).contains("What Omar Haddad takes away", "Patience.");
        });
    }

    @Test
    void what_is_kept_to_oneself_stays_so_and_what_was_shared_can_be_taken_back() {
        stage.until(REVIEW);
        writes(lea, "For me alone.", "me");
        assertThat(writes(omar, "Patience.", "other").plainText()).doesNotContain("For me alone.", "has shared");
        writes(omar, "Patience.", "me");
        assertThat(stage.says(lea.email(), "bilan").plainText()).doesNotContain("Patience.");
        stage.until("2027-03-13T12:00:00Z");
        assertThat(stage.says(omar.email(), "closing").plainText()).doesNotContain("For me alone.");
    }

    @Test
    void after_the_last_day_what_was_shared_is_read_whether_or_not_one_has_written() {
        stage.until(REVIEW);
        writes(lea, "I ask before I tell.", "other");
        stage.until("2027-03-12T23:00:00Z");
        assertThat(stage.says(omar.email(), "closing").plainText()).doesNotContain("I ask before I tell.");
        stage.until("2027-03-13T12:00:00Z");
        assertThat(stage.says(omar.email(), "closing").plainText()).contains("I ask before I tell.");
    }

    @Test
    void it_says_what_is_missing_in_the_form_and_stays_shut_before_its_time() {
        assertThat(stage.says(lea.email(), "closing").plainText()).contains("nothing to look back on yet");
        stage.until(REVIEW);
        Reply opened = stage.presses(lea.email(), "closing.write");
        Reply.RejectFields rejected =
                (Reply.RejectFields) stage.sends(lea.email(), opened, Map.of("takeaway", " ", "audience", "everyone"));
        assertThat(rejected.errors()).containsOnlyKeys("takeaway", "audience");
        assertThat(stage.column("select takeaway from closing_takeaway")).isEmpty();
    }

    @Test
    void once_the_manager_takes_part_no_more_what_they_shared_is_theirs_alone() {
        stage.until(REVIEW);
        writes(lea, "I ask before I tell.", "other");
        writes(omar, "Patience.", "other");
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute("update participation set consents = false where person_id = ?", lea.id()));
        assertThat(stage.says(omar.email(), "closing").plainText()).doesNotContain("I ask before I tell.");
    }

    @Test
    void a_pair_that_ended_early_gets_none() {
        pair.ended();
        stage.until("2027-03-20T12:00:00Z");
        assertThat(sentReviews()).isEmpty();
    }

    @Test
    void the_manager_is_invited_to_become_a_mentor_and_the_button_begins_the_application() {
        stage.until(REVIEW);
        assertThatThrownBy(() -> Stage.button(last(omar), "mentor.apply")).hasMessageContaining("no button");
        Reply opened = stage.presses(lea.email(), "mentor.apply");
        stage.sends(
                lea.email(),
                opened,
                Map.of(
                        "experience",
                        "Ten years",
                        "motivation",
                        "To pass it on",
                        "listening",
                        "I wait",
                        "agenda",
                        "None",
                        "secret",
                        "Kept",
                        "level",
                        "team",
                        "capacity",
                        "1"));
        assertThat(stage.column("select state from mentor_application")).containsExactly("open");
        assertThatThrownBy(() -> Stage.button(stage.says(lea.email(), "closing"), "mentor.apply"))
                .hasMessageContaining("no button");
    }
}
