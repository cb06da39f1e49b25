package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Briefs that could not leave when they were due, and what happens when they can. London, no weekly questions. */
class DroppedBriefTest {
    private final Stage stage = new Stage("2027-01-18T00:00:00Z");
    private final World world = stage.world();
    private final World.Person mentor = world.person("Omar");
    private final World.Programme programme = world.programme("Vega").runs("2027-01-04", "2027-01-10");

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_mentor_who_ends_their_pause_early_is_still_prepared() {
        meets("Lea", "2027-01-21T10:00:00Z");
        stage.until("2027-01-18T12:00:00Z");
        mentor.pauses("2027-01-18", "2027-01-22");
        stage.until("2027-01-20T12:00:00Z");
        assertThat(briefs()).isEmpty();
        pauseEnds();
        stage.until("2027-01-23T00:00:00Z");
        assertThat(briefs()).containsExactly("2027-01-20T12:00:00Z");
    }

    @Test
    void a_brief_dropped_in_a_pause_is_not_owed_again_while_the_pause_lasts() {
        meets("Lea", "2027-01-21T10:00:00Z");
        stage.until("2027-01-18T12:00:00Z");
        mentor.pauses("2027-01-18", "2027-01-22");
        stage.until("2027-01-20T12:00:00Z");
        stage.core().plan();
        assertThat(stage.column("select state || ' ' || reason from outbox where kind = 'session_brief'"))
                .containsExactly("dropped outside_working_hours");
        assertThat(stage.settle()).isZero();
    }

    @Test
    void a_pause_that_ends_outside_working_hours_lets_the_brief_come_at_the_next_working_moment() {
        meets("Lea", "2027-01-21T10:00:00Z");
        stage.until("2027-01-18T12:00:00Z");
        mentor.pauses("2027-01-18", "2027-01-22");
        stage.until("2027-01-20T20:00:00Z");
        pauseEnds();
        stage.until("2027-01-23T00:00:00Z");
        assertThat(briefs()).containsExactly("2027-01-21T09:00:00Z");
    }

    @Test
    void a_brief_over_the_budget_is_not_tried_again_on_the_same_day() {
        programme.budget(1, 6);
        meets("Lea", "2027-01-20T09:00:00Z");
        programme.owes(mentor, "session_debrief", "2027-01-18T09:00:00Z", "open");
        sql("update outbox set state = 'sent', sent_at = '2027-01-19T09:00:00Z'");
        stage.until("2027-01-19T17:00:00Z");
        assertThat(stage.column("select reason from outbox where kind = 'session_brief'"))
                .containsExactly("budget");
        assertThat(stage.settle()).isZero();
        assertThat(briefs()).isEmpty();
    }

    @Test
    void a_brief_over_the_budget_comes_the_next_day_when_that_opens() {
        programme.budget(1, 6);
        meets("Lea", "2027-01-20T15:00:00Z");
        programme.owes(mentor, "session_debrief", "2027-01-18T09:00:00Z", "open");
        sql("update outbox set state = 'sent', sent_at = '2027-01-19T09:00:00Z'");
        stage.until("2027-01-19T12:00:00Z");
        mentor.pauses("2027-01-20", "2027-01-22");
        stage.until("2027-01-19T16:00:00Z");
        assertThat(stage.column("select reason from outbox where kind = 'session_brief'"))
                .containsExactly("budget");
        pauseEnds();
        stage.until("2027-01-20T12:00:00Z");
        assertThat(briefs()).containsExactly("2027-01-20T09:00:00Z");
    }

    private void meets(String mentee, String at) {
        programme.enrols(world.person(mentee)).mentoredBy(mentor, "2027-01-04").session(at);
    }

    private void pauseEnds() {
        sql("update person set pause_from = null, pause_until = null");
    }

    private void sql(String statement) {
        stage.database().jdbi().useHandle(h -> h.execute(statement));
    }

    private List<String> briefs() {
        return stage.slack().seenBy(mentor.email()).stream()
                .filter(seen -> seen.message().plainText().startsWith("Before your session"))
                .map(seen -> seen.at().toString())
                .toList();
    }
}
