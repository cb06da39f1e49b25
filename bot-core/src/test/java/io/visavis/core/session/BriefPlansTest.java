package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.World;
import java.time.DayOfWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a brief tells of commitments. */
class BriefPlansTest {
    private final Stage stage = new Stage("2027-01-31T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final Enrolment enrolment = world.programme("Vega")
            .runs("2027-01-04", "2027-06-27")
            .every(8, DayOfWeek.TUESDAY, "09:30")
            .enrols(lea);
    private final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-04");
    private final Enrolment.CheckIn made =
            enrolment.checkIn("2027-01-11").answered("Shared", "mentor").asking("facts-first");
    private final Enrolment.CheckIn shared =
            enrolment.checkIn("2027-01-18").answered("Shared too", "mentor").asking("facts-first");
    private final Enrolment.CheckIn own =
            enrolment.checkIn("2027-01-25").answered("My own", "me").asking("facts-first");

    @AfterEach
    void close() {
        stage.close();
    }

    private void told(Enrolment.CheckIn in, String outcome) {
        stage.database().jdbi().useHandle(h -> {
            h.execute(
                    "update commitment set outcome = ?, reported_in = c.id, reported_at = c.responded_at"
                            + " from check_in c where c.id = ?",
                    outcome,
                    in.id());
            h.execute(
                    "insert into commitment_outcome select k.id, c.id, ?, c.responded_at from commitment k, check_in c"
                            + " where c.id = ?",
                    outcome,
                    in.id());
        });
    }

    private void step(String step, boolean isShared, String at) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "update commitment set practice = ?, practised_at = ?::timestamptz, practice_shared_in = ?",
                        step,
                        at,
                        isShared ? pair.id() : null));
    }

    private String brief(String session) {
        pair.session(session);
        stage.until(session);
        var seen = stage.slack().seenBy(omar.email()).stream()
                .map(RecordingPlatform.Seen::message)
                .filter(message -> message.plainText().startsWith("Before your session"))
                .toList();
        return seen.get(seen.size() - 1).plainText();
    }

    @Test
    void a_plan_under_way_stands_there_with_its_step_where_that_was_shared() {
        made.committed("it stalls", "name it");
        told(shared, "no_occasion");
        step("repeated", true, "2027-01-27T10:00:00Z");

        assertThat(brief("2027-02-03T13:00:00Z"))
                .containsSubsequence(
                        "Commitments",
                        "If it stalls, then I will name it",
                        "The situation did not occur · how far: done several times");
    }

    @Test
    void a_step_that_was_kept_private_is_not_told() {
        made.committed("it stalls", "name it");
        step("habit", false, "2027-01-27T10:00:00Z");

        assertThat(brief("2027-02-03T13:00:00Z"))
                .contains("Not reported on yet")
                .doesNotContain("habit", "how far");
    }

    @Test
    void an_outcome_told_in_private_leaves_the_plan_as_the_mentor_last_knew_it() {
        made.committed("it stalls", "name it");
        told(shared, "no_occasion");
        told(own, "done");

        assertThat(brief("2027-02-03T13:00:00Z"))
                .contains("The situation did not occur")
                .doesNotContain("Done", "Newly closed");
    }

    @Test
    void what_was_closed_since_the_mentor_was_last_prepared_is_told_once_in_a_line() {
        made.committed("it stalls", "name it");
        told(shared, "done");

        assertThat(brief("2027-02-03T13:00:00Z")).contains("Newly closed: “If it stalls, then I will name it” (Done)");
        assertThat(brief("2027-02-17T13:00:00Z")).doesNotContain("it stalls", "Commitments");
    }

    @Test
    void what_was_passed_on_to_the_team_is_closed_as_well() {
        made.committed("it stalls", "name it");
        step("passed_on", true, "2027-01-27T10:00:00Z");

        assertThat(brief("2027-02-03T13:00:00Z"))
                .contains("Newly closed: “If it stalls, then I will name it” (How far: passed on to the team)");
    }

    @Test
    void a_mentor_who_comes_later_is_told_neither_plan_nor_step() {
        made.committed("it stalls", "name it");
        told(shared, "done");
        step("habit", true, "2027-01-27T10:00:00Z");
        pair.ended();
        World.Person bob = world.person("Bob Weiss").livesIn("Europe/Paris", "FR");
        enrolment.mentoredBy(bob, "2027-01-31").session("2027-02-03T13:00:00Z");
        stage.until("2027-02-03T13:00:00Z");

        assertThat(stage.slack().seenBy(bob.email()))
                .isNotEmpty()
                .noneMatch(seen -> seen.message().plainText().contains("it stalls")
                        || seen.message().plainText().contains("habit"));
    }
}
