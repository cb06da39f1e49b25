package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A manager with a new mentor, and a mentor who is away. */
interface HandOverContract extends Stage {
    String CHANGED = "2027-01-20T10:00:00Z";
    String NEW_BRIEF = "2027-01-28T13:05:00Z";

    @Test
    default void a_new_mentor_on_another_platform_reads_what_the_manager_hands_over_and_nothing_else() {
        try (Play play = play().withNewcomers(other())) {
            Actor manager = play.manager();
            Actor later = play.newMentorOn(other());
            play.until(Play.PROMPT);
            manager.presses("checkin.answer");
            manager.sends(ManagerContract.ANSWER);
            play.until("2027-01-20T09:00:00Z");
            changesMentor(play);

            play.until(CHANGED);
            assertThat(manager.lastText())
                    .contains("What may Tom Weiss read of before?", "Shared with Omar Haddad", "one answer");
            manager.presses("session.hand_over_read");
            assertThat(manager.lastText())
                    .contains(ManagerContract.ANSWER.get("reflection"), "Only you see this message");
            manager.presses("session.hand_over");
            assertThat(manager.formText()).contains("What Tom Weiss may read", "Tom Weiss may read it");
            manager.sends(Map.of("answers", "yes", "commitments", "no"));
            assertThat(manager.lastText()).contains("Tom Weiss may read your answers");

            play.until(NEW_BRIEF);
            assertThat(later.texts())
                    .anyMatch(text -> text.contains("Handed over from before") && text.contains("I decided too late"));
            assertThat(later.everything()).doesNotContain(ManagerContract.ANSWER.get("action"));
        }
    }

    private static void changesMentor(Play play) {
        play.run("update mentorship set active = false, ended_at = timestamptz '2027-01-20T09:00:00Z'");
        play.run("""
                insert into mentorship (enrolment_id, mentor_id, since)
                select m.enrolment_id, p.id, date '2027-01-20' from mentorship m, person p where p.name = 'Tom Weiss'
                """);
        play.run("""
                insert into agreement_acceptance
                select id, side, 'standard', 1, timestamptz '2027-01-20T09:00:00Z'
                from mentorship, (values ('mentee'), ('mentor')) as sides (side) where active
                """);
        play.run("""
                insert into mentoring_session (mentorship_id, code, starts_at, minutes, place)
                select id, 'first', timestamptz '2027-01-29T13:00:00Z', 60, 'Video call' from mentorship where active
                """);
    }

    @Test
    default void a_mentor_says_when_they_are_away_and_the_manager_sees_which_session_is_to_be_moved() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until("2027-01-18T10:00:00Z");
            mentor.says("pause");
            mentor.presses("session.away");
            assertThat(mentor.formText()).contains("No reason is asked or told.");
            mentor.sends(Map.of("from", "2027-01-25", "until", "2027-02-05"));
            assertThat(mentor.lastText()).contains("from Monday 25 January until Friday 5 February", "Léa Petit");

            play.until("2027-01-18T12:00:00Z");
            assertThat(manager.texts()).anyMatch(text -> text.contains("Omar Haddad is away"));
            assertThat(manager.button("session.move")).isPresent();
            play.until(Play.SESSION);
            assertThat(mentor.texts()).noneMatch(text -> text.contains("Before your session"));
        }
    }
}
