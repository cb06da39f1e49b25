package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Fault;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a message for each way in which the Bot Connector says no, seen by people and director. */
class TeamsOutcomesTest {
    private static final Instant PROMPT = Instant.parse(Play.PROMPT);
    private static final String AN_HOUR_LATER = "2027-01-19T09:40:00Z";

    private final Play play = new Play("teams");

    @AfterEach
    void close() {
        play.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | MessageWritesBlocked | Blocked or removed the bot: Léa Petit",
                "403 | ConversationBlockedByUser | Blocked or removed the bot: Léa Petit",
                "404 | ConversationNotFound | Léa Petit",
                "403 | BotNotInConversationRoster | Léa Petit"
            })
    void whoever_cannot_be_written_to_is_named_to_the_director_and_gets_it_when_they_are_back(
            int status, String code, String line) {
        Actor manager = play.manager();
        Actor director = play.director();
        play.standIn().fail(new Fault.Answers(status, code, null), 1);
        play.until("2027-01-19T08:40:00Z");
        assertThat(manager.received()).isEmpty();
        director.says("status");
        assertThat(director.lastText()).contains("1 person cannot be reached", line);

        manager.says("help");
        play.until("2027-01-19T08:41:00Z");

        assertThat(manager.texts()).anyMatch(text -> text.contains("What happened?"));
        director.says("status");
        assertThat(director.lastText()).doesNotContain("cannot be reached");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {" | 30", "90 | 90", "Tue, 19 Jan 2027 08:32:00 GMT | 120", "soon | 30", "7200 | 3600"})
    void a_limit_holds_this_conversation_alone_for_as_long_as_it_says(String retryAfter, int seconds) {
        Actor manager = play.manager();
        play.standIn().fail(new Fault.Answers(429, "TooManyRequests", retryAfter), 1);

        play.until(AN_HOUR_LATER);

        assertThat(manager.received()).hasSize(1);
        Instant due = PROMPT.plusSeconds(seconds);
        assertThat(manager.last().at()).isBetween(due, due.plusSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"412, PreconditionFailed", "502, BadGateway", "503, ServiceUnavailable", "504, GatewayTimeout"})
    void what_may_have_arrived_is_sent_again_and_a_question_is_not_lost(int status, String code) {
        Actor manager = play.manager();
        play.standIn().fail(new Fault.Answers(status, code, null), 1);

        play.until(AN_HOUR_LATER);

        assertThat(manager.received()).hasSize(1);
        assertThat(manager.lastText()).contains("What happened?");
    }

    @Test
    void a_message_that_is_too_large_is_put_aside_after_three_tries_and_told() {
        Actor manager = play.manager();
        Actor director = play.director();
        play.standIn().fail(new Fault.Answers(413, "MessageSizeTooBig", null), 3);

        play.until("2027-01-19T16:00:00Z");

        assertThat(manager.received()).isEmpty();
        assertThat(play.column("select state from outbox where kind = 'check_in'"))
                .containsExactly("quarantined");
        director.says("status");
        assertThat(director.lastText()).contains("Messages that failed:");
    }
}
