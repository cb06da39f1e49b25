package io.visavis.core.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.VirtualTime;
import io.visavis.core.World;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Weeks in which something stands in the way of a question. 29 March 2027 is Easter Monday. */
class WeeksTest {
    private final Stage stage = new Stage("2026-09-01T00:00:00Z");
    private final World world = stage.world();

    @AfterEach
    void close() {
        stage.close();
    }

    private World.Programme programme(String from, String until) {
        return world.programme("Vega").runs(from, until);
    }

    /** When someone was written to, in their zone. */
    /** When someone saw what, but for what is said at a programme's end. */
    private List<String> seenBy(World.Person person, String zone) {
        return stage.slack().seenBy(person.email()).stream()
                .filter(seen -> !seen.message().plainText().matches("(?s)(What do you think of|Looking back).*"))
                .map(Seen::at)
                .map(at -> at.atZone(ZoneId.of(zone)).toOffsetDateTime().toString())
                .toList();
    }

    private List<String> kinds() {
        return stage.column("select kind || ' ' || state from outbox order by id");
    }

    private static World.Person parisian(World.Person person) {
        return person.livesIn("Europe/Paris", "FR");
    }

    /** Skips every question when it comes, so that no reminder follows. */
    private void skipEachUntil(World.Person person, String end) {
        Instant last = Instant.parse(end);
        VirtualTime time = new VirtualTime(stage.core(), stage.clock());
        int known = 0;
        while (stage.clock().instant().isBefore(last)) {
            time.step(last);
            if (stage.slack().seenBy(person.email()).size() > known) {
                known++;
                stage.presses(person.email(), "checkin.skip");
            }
        }
    }

    @Test
    void the_question_keeps_its_local_time_through_both_changes_of_the_clocks() {
        World.Person lea = parisian(world.person("Lea"));
        programme("2026-10-12", "2027-04-11")
                .every(1, DayOfWeek.MONDAY, "09:30")
                .enrols(lea);
        skipEachUntil(lea, "2027-04-12T00:00:00Z");
        List<String> seen = seenBy(lea, "Europe/Paris");
        assertThat(seen).hasSize(26).allMatch(at -> at.contains("T09:30") || at.equals("2027-03-30T09:00+02:00"));
        assertThat(seen).startsWith("2026-10-12T09:30+02:00", "2026-10-19T09:30+02:00", "2026-10-26T09:30+01:00");
        assertThat(seen).endsWith("2027-03-22T09:30+01:00", "2027-03-30T09:00+02:00", "2027-04-05T09:30+02:00");
    }

    @Test
    void an_hour_that_comes_twice_on_a_working_night_brings_one_question() {
        World.Person amr = world.person("Amr").livesIn("Africa/Cairo", "GB-ENG").works("13:00", "23:59");
        programme("2026-10-26", "2026-11-01")
                .every(1, DayOfWeek.THURSDAY, "23:30")
                .enrols(amr);
        stage.until("2026-11-02T00:00:00Z");
        // 23:30 comes again an hour later, at +02:00.
        assertThat(seenBy(amr, "Africa/Cairo")).startsWith("2026-10-29T23:30+03:00");
        assertThat(kinds()).filteredOn(kind -> kind.startsWith("check_in ")).containsExactly("check_in sent");
    }

    @Test
    void an_hour_that_the_clocks_skip_on_a_working_night_brings_one_question_after_the_gap() {
        World.Person amr = world.person("Amr").livesIn("Africa/Cairo", "GB-ENG").works("00:00", "23:00");
        programme("2027-04-26", "2027-05-02")
                .every(1, DayOfWeek.FRIDAY, "00:30")
                .enrols(amr);
        stage.until("2027-05-03T00:00:00Z");
        assertThat(seenBy(amr, "Africa/Cairo")).containsExactly("2027-04-30T01:30+03:00");
    }

    @Test
    void a_break_of_a_whole_week_leaves_the_week_out_and_nothing_is_made_up_for() {
        World.Person lea = parisian(world.person("Lea")).pauses("2027-01-25", "2027-01-31");
        programme("2027-01-18", "2027-02-07")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea);
        skipEachUntil(lea, "2027-02-08T00:00:00Z");
        assertThat(seenBy(lea, "Europe/Paris")).containsExactly("2027-01-19T09:30+01:00", "2027-02-02T09:30+01:00");
    }

    @Test
    void a_break_that_ends_in_the_middle_of_a_week_moves_the_question_to_the_first_morning_after_it() {
        World.Person lea = parisian(world.person("Lea")).pauses("2027-01-25", "2027-01-27");
        programme("2027-01-18", "2027-02-07")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea);
        skipEachUntil(lea, "2027-02-08T00:00:00Z");
        assertThat(seenBy(lea, "Europe/Paris"))
                .contains("2027-01-28T09:00+01:00")
                .hasSize(3);
    }

    @Test
    void a_question_leaves_room_for_a_session_message_later_that_day() {
        World.Person lea = parisian(world.person("Lea"));
        Enrolment enrolment = programme("2027-01-18", "2027-01-24")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(1, 6)
                .enrols(lea);
        enrolment.mentoredBy(world.person("Omar"), "2027-01-18").session("2027-01-20T14:00:00Z");
        stage.until("2027-01-22T00:00:00Z");
        assertThat(seenBy(lea, "Europe/Paris"))
                .containsExactly("2027-01-19T15:00+01:00", "2027-01-20T16:30+01:00", "2027-01-21T09:00+01:00");
        assertThat(kinds()).contains("session_reminder sent", "session_debrief sent", "check_in sent");
    }

    @Test
    void the_last_day_of_a_programme_is_the_last_on_which_anything_is_asked() {
        World.Person lea = parisian(world.person("Lea"));
        World.Person max = parisian(world.person("Max"));
        World.Programme vega = programme("2027-01-18", "2027-01-27").every(1, DayOfWeek.TUESDAY, "09:30");
        vega.enrols(lea);
        vega.enrols(max);
        stage.until("2027-01-26T08:30:00Z");
        stage.presses(max.email(), "checkin.later");
        stage.until("2027-01-27T08:30:00Z");
        assertThat(seenBy(lea, "Europe/Paris")).endsWith("2027-01-27T09:30+01:00");
        assertThat(seenBy(max, "Europe/Paris")).endsWith("2027-01-27T09:30+01:00");
        stage.until("2027-02-08T00:00:00Z");
        assertThat(seenBy(lea, "Europe/Paris")).endsWith("2027-01-27T09:30+01:00");
    }

    @Test
    void a_question_that_an_outage_held_up_beyond_the_programmes_end_is_missed() {
        World.Person lea = parisian(world.person("Lea"));
        programme("2027-01-18", "2027-01-19")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea);
        stage.until("2027-01-18T12:00:00Z");
        stage.clock().moveTo(Instant.parse("2027-01-20T10:00:00Z"));
        stage.until("2027-01-25T00:00:00Z");
        assertThat(seenBy(lea, "Europe/Paris")).isEmpty();
        assertThat(stage.column("select state from check_in")).containsExactly("missed");
    }

    @Test
    void who_left_the_programme_is_asked_nothing_more() {
        World.Person lea = parisian(world.person("Lea"));
        Enrolment enrolment = programme("2027-01-18", "2027-02-07")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea);
        stage.until("2027-01-19T08:30:00Z");
        enrolment.left();
        stage.until("2027-02-08T00:00:00Z");
        assertThat(seenBy(lea, "Europe/Paris")).containsExactly("2027-01-19T09:30+01:00");
    }
}
