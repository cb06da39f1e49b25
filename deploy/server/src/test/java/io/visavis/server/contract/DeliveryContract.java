package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Fault;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of a message when its platform fails. */
interface DeliveryContract extends Stage {
    String SOON_AFTER = "2027-01-19T09:30:00Z";

    @Test
    default void a_platform_that_asks_for_patience_is_given_what_it_asked_for() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.standIn().fail(new Fault.RateLimited(90), 1);
            play.until("2027-01-19T08:31:29Z");
            assertThat(manager.received()).isEmpty();
            play.until(SOON_AFTER);
            assertThat(manager.received()).hasSize(1);
            assertThat(manager.last().at())
                    .isBetween(Instant.parse("2027-01-19T08:31:30Z"), Instant.parse("2027-01-19T08:31:32Z"));
        }
    }

    @Test
    default void a_message_lost_on_its_way_is_sent_again_and_seen_once() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.standIn().fail(new Fault.LostBefore(), 1);
            play.until(SOON_AFTER);
            assertThat(manager.received()).hasSize(1);
            manager.answers(ManagerContract.ANSWER);
            assertThat(manager.lastText()).contains("Answered on");
        }
    }

    @Test
    default void a_message_whose_answer_was_lost_is_looked_for_where_that_can_be_done() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.standIn().fail(new Fault.LostAfter(), 1);
            play.until(SOON_AFTER);
            assertThat(manager.received()).hasSize(timesSeenWhenTheAnswerIsLost());
            manager.answers(ManagerContract.ANSWER);
            assertThat(manager.lastText()).contains("Answered on");
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(timesSeenWhenTheAnswerIsLost());
        }
    }

    @Test
    default void a_reminder_is_never_said_twice() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            play.standIn().fail(new Fault.LostAfter(), 1);
            play.until("2027-01-20T12:00:00Z");
            assertThat(manager.received()).hasSize(2);
        }
    }

    @Test
    default void a_message_that_is_refused_three_times_is_put_aside_and_holds_up_nobody() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor director = play.director();
            play.standIn().fail(new Fault.Refused(), 3);
            play.until("2027-01-19T16:00:00Z");
            assertThat(manager.received()).isEmpty();
            assertThat(play.column("select state from outbox where kind = 'check_in'"))
                    .containsExactly("quarantined");
            director.says("status");
            assertThat(director.lastText()).contains("Messages that failed:", "1, waiting for an administrator");
            play.until(Play.NEXT_PROMPT);
            assertThat(manager.lastText()).contains("week 2");
        }
    }

    @Test
    default void someone_who_blocked_the_bot_is_known_to_be_out_of_reach_until_they_write() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor director = play.director();
            play.standIn().fail(new Fault.Blocked(), 1);
            play.until("2027-01-19T08:40:00Z");
            assertThat(manager.received()).isEmpty();
            director.says("status");
            assertThat(director.lastText()).contains("Blocked or removed the bot: Léa Petit");

            manager.says("help");
            play.until("2027-01-19T08:41:00Z");

            assertThat(manager.received()).hasSize(2);
            assertThat(manager.texts()).anyMatch(text -> text.contains("What happened?"));
            director.says("status");
            assertThat(director.lastText()).doesNotContain("Blocked");
        }
    }
}
