package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mentor's messages when a session is moved, lengthened, cancelled, or planned late. London, no weekly questions. */
class MovedSessionTest {
    private static final String BRIEF = " Before your session with Lea";
    private static final String DEBRIEF = " Did your session take place?";

    private final Stage stage = new Stage("2027-01-18T00:00:00Z");
    private final World world = stage.world();
    private final World.Person mentor = world.person("Omar");
    private final World.Programme programme = world.programme("Vega").runs("2027-01-04", "2027-01-10");
    private final Enrolment.Pair pair = programme.enrols(world.person("Lea")).mentoredBy(mentor, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_session_moved_after_its_brief_is_announced_anew_and_asked_about_once() {
        pair.session("2027-01-20T10:00:00Z");
        stage.until("2027-01-19T12:00:00Z");
        sql("update mentoring_session set starts_at = '2027-01-27T10:00:00Z'");
        stage.until("2027-02-05T00:00:00Z");
        assertThat(seen())
                .containsExactly(
                        "2027-01-19T10:00:00Z" + BRIEF,
                        "2027-01-26T10:00:00Z" + BRIEF,
                        "2027-01-27T11:30:00Z" + DEBRIEF);
        assertThat(stage.column("select kind || ' ' || sequence || ' ' || state from outbox"
                        + " where kind in ('session_brief', 'session_reminder') or person_id = " + mentor.id()
                        + " and kind = 'session_debrief' order by id"))
                .containsExactly(
                        "session_brief 0 sent",
                        "session_reminder 0 sent",
                        "session_debrief 0 dropped",
                        "session_brief 1 sent",
                        "session_reminder 1 sent",
                        "session_debrief 1 sent");
    }

    @Test
    void a_session_moved_beyond_what_is_planned_is_announced_when_its_time_comes() {
        pair.session("2027-01-20T10:00:00Z");
        stage.until("2027-01-18T12:00:00Z");
        sql("update mentoring_session set starts_at = '2027-03-03T10:00:00Z'");
        stage.until("2027-03-04T00:00:00Z");
        assertThat(seen()).containsExactly("2027-03-02T10:00:00Z" + BRIEF, "2027-03-03T11:30:00Z" + DEBRIEF);
    }

    @Test
    void a_session_moved_and_moved_back_before_anyone_was_told_is_announced_once() {
        pair.session("2027-01-20T10:00:00Z");
        stage.until("2027-01-18T12:00:00Z");
        sql("update mentoring_session set starts_at = '2027-03-03T10:00:00Z'");
        stage.until("2027-01-19T10:30:00Z");
        assertThat(seen()).isEmpty();
        sql("update mentoring_session set starts_at = '2027-01-20T10:00:00Z'");
        stage.until("2027-01-22T00:00:00Z");
        assertThat(seen()).containsExactly("2027-01-19T10:30:00Z" + BRIEF, "2027-01-20T11:30:00Z" + DEBRIEF);
    }

    @Test
    void a_message_that_is_being_delivered_is_not_rewritten_and_drops_by_itself() {
        pair.session("2027-01-20T10:00:00Z");
        stage.settle();
        sql("update outbox set lease_owner = 'another', lease_until = '2027-01-18T00:03:00Z'");
        sql("update mentoring_session set starts_at = '2027-01-19T15:00:00Z'");
        stage.core().plan();
        assertThat(stage.column("select distinct state from outbox where sequence = 0"))
                .containsExactly("open");
        stage.until("2027-01-21T00:00:00Z");
        assertThat(seen()).containsExactly("2027-01-18T15:00:00Z" + BRIEF, "2027-01-19T16:30:00Z" + DEBRIEF);
    }

    @Test
    void a_lengthened_session_is_asked_about_after_its_new_end() {
        pair.session("2027-01-20T10:00:00Z").minutes(60);
        stage.until("2027-01-19T12:00:00Z");
        sql("update mentoring_session set minutes = 120");
        stage.until("2027-01-22T00:00:00Z");
        assertThat(seen()).containsExactly("2027-01-19T10:00:00Z" + BRIEF, "2027-01-20T12:30:00Z" + DEBRIEF);
        assertThat(expiryOfDebrief()).isEqualTo(Instant.parse("2027-01-25T12:30:00Z"));
    }

    @Test
    void a_question_under_way_while_its_session_is_lengthened_waits_for_the_new_end() {
        pair.session("2027-01-20T10:00:00Z");
        stage.until("2027-01-20T11:00:00Z");
        stage.clock().moveTo(Instant.parse("2027-01-20T11:30:00Z"));
        sql("update mentoring_session set minutes = 120");
        stage.core().dispatcher().runDue();
        assertThat(stage.column("select state || ' ' || (due_at = '2027-01-20T12:30:00Z') from outbox"
                        + " where kind = 'session_debrief'"))
                .containsExactly("open true", "open true");
        stage.until("2027-01-21T00:00:00Z");
        assertThat(seen()).containsExactly("2027-01-19T10:00:00Z" + BRIEF, "2027-01-20T12:30:00Z" + DEBRIEF);
    }

    @Test
    void a_session_cancelled_over_the_time_of_its_brief_and_planned_again_is_announced_then() {
        pair.session("2027-01-21T10:00:00Z");
        stage.until("2027-01-20T09:00:00Z");
        sql("update mentoring_session set state = 'cancelled'");
        stage.until("2027-01-20T12:00:00Z");
        assertThat(seen()).isEmpty();
        sql("update mentoring_session set state = 'planned'");
        stage.until("2027-01-23T00:00:00Z");
        assertThat(seen()).containsExactly("2027-01-20T12:00:00Z" + BRIEF, "2027-01-21T11:30:00Z" + DEBRIEF);
    }

    @Test
    void a_session_of_yesterday_in_a_first_import_is_asked_about_and_not_announced() {
        pair.session("2027-01-15T10:00:00Z");
        pair.session("2027-01-11T10:00:00Z");
        pair.session("2027-01-14T10:00:00Z").held();
        stage.until("2027-01-20T00:00:00Z");
        assertThat(seen()).containsExactly("2027-01-18T09:00:00Z" + DEBRIEF);
        assertThat(stage.column("select kind from outbox where kind like 'session%'"))
                .containsExactly("session_debrief", "session_debrief");
    }

    private void sql(String statement) {
        stage.database().jdbi().useHandle(h -> h.execute(statement));
    }

    private Instant expiryOfDebrief() {
        return stage.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select distinct expires_at from outbox where kind = 'session_debrief'")
                        .mapTo(Instant.class)
                        .one());
    }

    /** When the mentor saw what: instants and first lines, but for the word just before and what follows a programme. */
    private List<String> seen() {
        return stage.slack().seenBy(mentor.email()).stream()
                .filter(seen -> !seen.message().plainText().matches("(?s)(At |What do you think of).*"))
                .map(seen -> seen.at() + " "
                        + seen.message().plainText().lines().findFirst().orElseThrow())
                .toList();
    }
}
