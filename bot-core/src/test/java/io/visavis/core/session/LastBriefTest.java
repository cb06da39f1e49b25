package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From when on a brief tells what was shared. */
class LastBriefTest {
    private final Stage stage = new Stage("2027-01-18T00:00:00Z");
    private final World world = stage.world();
    private final World.Person mentor = world.person("Omar");
    private final World.Programme programme = world.programme("Vega").runs("2027-01-04", "2027-01-10");
    private final Enrolment enrolment = programme.enrols(world.person("Lea"));
    private final Enrolment.Pair pair = enrolment.mentoredBy(mentor, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void what_was_shared_between_a_brief_and_its_session_stands_in_the_next_one() {
        pair.session("2027-01-20T10:00:00Z");
        pair.session("2027-02-03T10:00:00Z");
        enrolment
                .checkIn("2027-01-11")
                .answered("before the first brief", "mentor")
                .asking("facts-first");
        stage.until("2027-01-19T10:30:00Z");
        // Answered on the 19th at 11:00: after the brief, before the session
        enrolment
                .checkIn("2027-01-18")
                .answered("after the first brief", "mentor")
                .asking("facts-first");
        assertThat(lastBrief()).contains("before the first brief").doesNotContain("after the first brief");
        stage.until("2027-02-02T10:30:00Z");
        assertThat(lastBrief()).contains("after the first brief").doesNotContain("before the first brief");
    }

    @Test
    void a_brief_that_was_said_in_another_message_counts_as_sent_with_it() {
        programme.budget(1, 6);
        Enrolment.Pair other = programme.enrols(world.person("Ines")).mentoredBy(mentor, "2027-01-04");
        other.session("2027-01-20T09:30:00Z");
        pair.session("2027-01-20T10:00:00Z");
        pair.session("2027-02-03T10:00:00Z");
        enrolment
                .checkIn("2027-01-11")
                .answered("before the first brief", "mentor")
                .asking("facts-first");
        stage.until("2027-01-19T10:30:00Z");
        enrolment
                .checkIn("2027-01-18")
                .answered("after the first brief", "mentor")
                .asking("facts-first");
        assertThat(stage.column("select state from outbox where merged_into is not null"))
                .contains("sent");
        stage.until("2027-02-02T10:30:00Z");
        assertThat(lastBrief()).contains("after the first brief").doesNotContain("before the first brief");
    }

    @Test
    void a_moved_sessions_second_brief_still_tells_what_the_first_one_told() {
        pair.session("2027-01-20T10:00:00Z");
        enrolment
                .checkIn("2027-01-11")
                .answered("not talked about yet", "mentor")
                .asking("facts-first");
        stage.until("2027-01-19T12:00:00Z");
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute("update mentoring_session set starts_at = '2027-01-27T10:00:00Z'"));
        stage.until("2027-01-26T12:00:00Z");
        assertThat(stage.slack().seenBy(mentor.email()))
                .filteredOn(seen -> seen.message().plainText().startsWith("Before"))
                .hasSize(2);
        assertThat(lastBrief()).contains("not talked about yet");
    }

    @Test
    void without_an_earlier_brief_it_tells_what_was_shared_from_a_day_before_the_last_session_on() {
        pair.session("2027-01-13T10:00:00Z").held();
        pair.session("2027-01-20T10:00:00Z");
        enrolment
                .checkIn("2027-01-04")
                .answered("a week before that session", "mentor")
                .asking("facts-first");
        enrolment.checkIn("2027-01-11").answered("on its eve", "mentor").asking("facts-first");
        stage.until("2027-01-19T10:30:00Z");
        assertThat(lastBrief()).contains("on its eve").doesNotContain("a week before");
    }

    @Test
    void where_more_was_shared_than_a_brief_holds_it_says_how_much() {
        pair.session("2027-03-17T10:00:00Z");
        for (int week = 0; week < 9; week++) {
            String monday = LocalDate.parse("2027-01-11").plusWeeks(week).toString();
            enrolment
                    .checkIn(monday)
                    .answered("what happened in week " + week + ".", "mentor")
                    .asking("facts-first");
        }
        stage.until("2027-03-16T10:30:00Z");
        assertThat(lastBrief())
                .contains("week 8.", "week 3.", "3 earlier answers")
                .doesNotContain("week 2.");
    }

    private String lastBrief() {
        return stage.slack().seenBy(mentor.email()).stream()
                .map(seen -> seen.message().plainText())
                .filter(text -> text.contains("Before your session with Lea"))
                .reduce((one, later) -> later)
                .orElseThrow();
    }
}
