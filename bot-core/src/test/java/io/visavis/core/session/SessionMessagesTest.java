package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionMessagesTest {
    private static final Map<String, String> NO_MORE = Map.of();

    private final Fortnight play = new Fortnight();

    @AfterEach
    void close() {
        play.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void the_messages_around_a_session_read_as_they_were_reviewed(String language) throws IOException {
        play.omar.speaks(language).livesIn("America/Montreal", "CA-QC");
        play.lea.speaks(language);
        play.enrolment.aimsAt("Delegate two decisions a month");
        play.pair.session("2027-01-18T15:00:00Z").held();
        play.pair.session("2027-02-02T15:00:00Z");
        play.stage.until("2027-01-20T10:00:00Z");
        play.answers(
                "2027-01-18",
                "I decided alone, and too late.",
                "mentor",
                Map.of("cue", "the talk stalls", "action", "name it"));
        play.stage.until("2027-01-26T10:00:00Z");
        play.answers("2027-01-25", "Better this time.", "mentor", Map.of("previous", "done"));
        play.stage.until("2027-02-02T17:00:00Z");

        assertThat(play.seenBy(play.omar)).hasSize(3);
        Golden.matches(
                "brief_" + language + ".txt", play.seenBy(play.omar).get(0).message());
        Golden.matches(
                "debrief_" + language + ".txt", play.seenBy(play.omar).get(2).message());
        Golden.matches(
                "reminder_" + language + ".txt",
                play.seenBy(play.lea).stream()
                        .map(seen -> seen.message())
                        .filter(message -> message.plainText().contains("Omar"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void the_brief_comes_24_hours_before_in_the_mentors_working_day() {
        play.omar.livesIn("Asia/Kolkata", "IN");
        play.pair.session("2027-02-03T05:00:00Z");
        play.stage.until("2027-02-03T05:00:00Z");
        assertThat(play.headings(play.omar)).containsExactly("2027-02-02T05:00:00Z Before your session with Léa Petit");
        assertThat(play.lastTextFor(play.omar)).contains("Wednesday 3 February, 10:30");
    }

    @Test
    void a_session_before_the_mentors_day_begins_is_prepared_the_working_evening_before_that() {
        play.omar.livesIn("America/Montreal", "CA-QC");
        play.pair.session("2027-02-03T12:00:00Z");
        play.stage.until("2027-02-03T12:00:00Z");
        assertThat(play.headings(play.omar)).containsExactly("2027-02-01T22:45:00Z Before your session with Léa Petit");
    }

    @Test
    void a_session_on_a_monday_is_prepared_on_the_friday_before_at_the_same_time() {
        play.pair.session("2027-02-01T14:30:00Z");
        play.stage.until("2027-02-01T14:00:00Z");
        assertThat(play.headings(play.omar)).containsExactly("2027-01-29T14:30:00Z Before your session with Léa Petit");
    }

    @Test
    void a_session_planned_at_short_notice_is_prepared_at_once() {
        play.stage.until("2027-02-02T10:00:00Z");
        play.pair.session("2027-02-02T16:00:00Z");
        play.stage.settle();
        assertThat(play.headings(play.omar)).containsExactly("2027-02-02T10:00:00Z Before your session with Léa Petit");
    }

    @Test
    void when_nothing_was_shared_the_brief_says_that_this_is_normal() {
        play.pair.session("2027-02-03T10:00:00Z");
        play.stage.until("2027-01-20T10:00:00Z");
        play.answers("2027-01-18", "canary for me", "me", Map.of("cue", "canary", "action", "canary"));
        play.stage.until("2027-01-27T10:00:00Z");
        play.answers("2027-01-25", "canary for the count", "counts", NO_MORE);
        play.stage.until("2027-02-02T10:00:00Z");
        assertThat(play.lastTextFor(play.omar))
                .contains("Nothing was shared this time")
                .contains("this is your first one")
                .doesNotContain("canary")
                .doesNotContain("Commitments");
    }

    @Test
    void how_a_shared_commitment_went_is_not_told_when_it_was_reported_in_a_private_answer() {
        play.pair.session("2027-02-03T10:00:00Z");
        play.stage.until("2027-01-20T10:00:00Z");
        play.answers("2027-01-18", "Shared", "mentor", Map.of("cue", "the talk stalls", "action", "name it"));
        play.stage.until("2027-01-27T10:00:00Z");
        play.answers("2027-01-25", "Private", "me", Map.of("previous", "not_done"));
        play.stage.until("2027-02-02T10:00:00Z");
        assertThat(play.lastTextFor(play.omar))
                .contains("the talk stalls")
                .contains("Not reported on yet")
                .doesNotContain("Not done");
    }

    @Test
    void what_is_shared_between_a_brief_and_its_session_stands_in_the_next_brief() {
        play.pair.session("2027-01-20T08:00:00Z");
        play.pair.session("2027-02-03T10:00:00Z");
        play.stage.until("2027-01-19T15:00:00Z");
        play.answers("2027-01-18", "written after the brief", "mentor", NO_MORE);
        play.stage.until("2027-02-02T10:00:00Z");
        assertThat(play.lastTextFor(play.omar)).contains("written after the brief");
    }

    @Test
    void a_brief_counts_the_days_since_the_pair_last_met() {
        play.pair.session("2027-01-11T10:00:00Z").held();
        play.pair.session("2027-01-20T10:00:00Z").notHeld();
        play.pair.session("2027-02-03T10:00:00Z");
        play.stage.until("2027-02-02T10:00:00Z");
        assertThat(play.lastTextFor(play.omar)).contains("23 days before");
    }

    @Test
    void a_session_moved_before_its_brief_is_prepared_once_and_for_the_new_time() {
        Enrolment.Session session = play.pair.session("2027-01-27T10:00:00Z");
        play.stage.until("2027-01-25T10:00:00Z");
        play.moves(session, "2027-01-29T15:00:00Z");
        play.stage.until("2027-01-29T17:00:00Z");
        assertThat(play.headings(play.omar))
                .containsExactly(
                        "2027-01-28T15:00:00Z Before your session with Léa Petit",
                        "2027-01-29T16:30:00Z Did your session take place?");
        assertThat(play.seenBy(play.omar).get(0).message().plainText()).contains("Friday 29 January, 15:00");
    }

    @Test
    void a_session_moved_after_its_brief_is_prepared_once_more_and_asked_about_after_it_took_place() {
        Enrolment.Session session = play.pair.session("2027-01-27T10:00:00Z");
        play.stage.until("2027-01-26T12:00:00Z");
        play.moves(session, "2027-02-10T15:00:00Z");
        play.stage.until("2027-02-12T17:00:00Z");
        assertThat(play.headings(play.omar))
                .containsExactly(
                        "2027-01-26T10:00:00Z Before your session with Léa Petit",
                        "2027-02-09T15:00:00Z Before your session with Léa Petit",
                        "2027-02-10T16:30:00Z Did your session take place?");
    }

    @Test
    void a_cancelled_session_is_neither_prepared_nor_asked_about() {
        Enrolment.Session session = play.pair.session("2027-01-27T10:00:00Z");
        play.stage.until("2027-01-25T10:00:00Z");
        session.cancelled();
        play.stage.until("2027-01-29T17:00:00Z");
        assertThat(play.seenBy(play.omar)).isEmpty();
        assertThat(play.headings(play.lea)).noneMatch(line -> line.contains("session"));
    }

    @Test
    void a_pair_that_ended_hears_no_more_of_its_sessions() {
        play.pair.session("2027-01-27T10:00:00Z");
        play.stage.until("2027-01-25T10:00:00Z");
        play.pair.ended();
        play.stage.until("2027-01-29T17:00:00Z");
        assertThat(play.seenBy(play.omar)).isEmpty();
    }
}
