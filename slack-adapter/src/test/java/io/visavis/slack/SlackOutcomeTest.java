package io.visavis.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sending.RateLimited.Scope;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which Slack can answer, as an outcome. */
class SlackOutcomeTest {
    private static final Account ANNA = new Account(Platform.SLACK, "T1", "U1", "D1");

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, NOT_CONNECTED",
        "user_not_found, NOT_CONNECTED",
        "users_not_found, NOT_CONNECTED",
        "cannot_dm_bot, NOT_CONNECTED",
        "user_disabled, DEACTIVATED",
        "is_inactive, DEACTIVATED",
        "is_archived, CLOSED",
        "messages_tab_disabled, BLOCKED"
    })
    void a_person_who_cannot_be_reached_is_told_apart(String code, Reason reason) throws Exception {
        assertThat(sendingTo(200, error(code), Map.of())).isEqualTo(new Sending.Unreachable(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_inactive",
                "invalid_auth",
                "not_authed",
                "token_revoked",
                "token_expired",
                "org_login_required",
                "missing_scope"
            })
    void a_token_that_is_no_longer_good_stops_the_workspace(String code) throws Exception {
        assertThat(sendingTo(200, error(code), Map.of())).isEqualTo(new Sending.Revoked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void a_trouble_on_slack_s_side_leaves_open_whether_it_arrived(String code) throws Exception {
        assertThat(sendingTo(200, error(code), Map.of())).isEqualTo(new Sending.Unknown(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void so_does_a_server_error(int status) throws Exception {
        assertThat(sendingTo(status, "<html>", Map.of())).isEqualTo(new Sending.Unknown("http_" + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "{\"ok\":tr", "[]", "null", "{}", "{\"ok\":true}"})
    void so_does_an_answer_that_cannot_be_read(String body) throws Exception {
        assertThat(sendingTo(200, body, Map.of())).isInstanceOf(Sending.Unknown.class);
    }

    @Test
    void a_yes_without_what_was_asked_for_is_no_answer() throws Exception {
        Account unknown = new Account(Platform.SLACK, "T1", "U1", null);
        try (AwkwardSlack slack = new AwkwardSlack(200, "{\"ok\":true}", Map.of());
                SlackAdapter adapter = adapter(slack.url)) {
            assertThat(adapter.send(unknown, Message.of("x"), "d1")).isInstanceOf(Sending.Unknown.class);
            assertThat(adapter.arrived(ANNA, "d1", Instant.EPOCH)).isEqualTo(new Arrival.AskAgain());
            assertThatThrownBy(() -> adapter.findByEmail("a@b.example", "T1")).isInstanceOf(PlatformUnavailable.class);
            assertThatThrownBy(() -> adapter.profile(ANNA)).isInstanceOf(PlatformUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_too_long", "restricted_action", "no_text", "a_code_of_tomorrow"})
    void anything_else_is_a_refusal_of_this_message(String code) throws Exception {
        assertThat(sendingTo(200, error(code), Map.of())).isEqualTo(new Sending.Rejected(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 404})
    void so_is_another_status(int status) throws Exception {
        assertThat(sendingTo(status, "", Map.of())).isEqualTo(new Sending.Rejected("http_" + status));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 1", "3600, 3600", "soon, 30", "-4, 30", "1.5, 30", "99999999999999999999, 30"})
    void a_limit_lasts_as_long_as_slack_says_or_thirty_seconds(String retryAfter, long seconds) throws Exception {
        assertThat(sendingTo(429, error("ratelimited"), Map.of("Retry-After", retryAfter)))
                .isEqualTo(new Sending.RateLimited(Duration.ofSeconds(seconds), Scope.WORKSPACE));
    }

    @Test
    void a_limit_without_a_time_lasts_thirty_seconds() throws Exception {
        Sending limited = new Sending.RateLimited(Duration.ofSeconds(30), Scope.WORKSPACE);

        assertThat(sendingTo(429, "", Map.of())).isEqualTo(limited);
        assertThat(sendingTo(200, error("ratelimited"), Map.of())).isEqualTo(limited);
        assertThat(sendingTo(200, error("message_limit_exceeded"), Map.of())).isEqualTo(limited);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 429, 500})
    void no_call_is_made_twice(int status) throws Exception {
        try (AwkwardSlack slack = new AwkwardSlack(status, error("ratelimited"), Map.of());
                SlackAdapter adapter = adapter(slack.url)) {
            adapter.send(ANNA, Message.of("x"), "d1");

            assertThat(slack.calls).hasValue(1);
        }
    }

    @Test
    void where_nobody_answers_it_is_not_known_whether_it_arrived() throws Exception {
        URI nowhere;
        try (ServerSocket closed = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/api/");
        }
        try (SlackAdapter adapter = adapter(nowhere)) {
            assertThat(adapter.send(ANNA, Message.of("x"), "d1")).isInstanceOf(Sending.Unknown.class);
            assertThat(adapter.arrived(ANNA, "d1", Instant.EPOCH.plusSeconds(3600)))
                    .isEqualTo(new Arrival.AskAgain());
            assertThatThrownBy(() -> adapter.findByEmail("a@b.example", "T1")).isInstanceOf(PlatformUnavailable.class);
        }
    }

    @Test
    void an_update_ends_in_the_same_kinds_of_outcome() throws Exception {
        try (AwkwardSlack slack = new AwkwardSlack(200, error("message_not_found"), Map.of());
                SlackAdapter adapter = adapter(slack.url)) {
            assertThat(adapter.update(ANNA, new MessageRef("D1", "1.2"), Message.of("x")))
                    .isEqualTo(new Sending.Rejected("message_not_found"));
        }
    }

    @Test
    void a_conversation_that_cannot_be_opened_is_the_outcome_of_the_message() throws Exception {
        Account unknown = new Account(Platform.SLACK, "T1", "U1", null);
        try (AwkwardSlack slack = new AwkwardSlack(200, error("user_disabled"), Map.of());
                SlackAdapter adapter = adapter(slack.url)) {
            assertThat(adapter.send(unknown, Message.of("x"), "d1"))
                    .isEqualTo(new Sending.Unreachable(Reason.DEACTIVATED));
        }
    }

    @Test
    void a_lookup_that_slack_refuses_is_asked_again_later() throws Exception {
        try (AwkwardSlack slack = new AwkwardSlack(200, error("missing_scope"), Map.of());
                SlackAdapter adapter = adapter(slack.url)) {
            assertThatThrownBy(() -> adapter.findByEmail("a@b.example", "T1"))
                    .isInstanceOf(PlatformUnavailable.class)
                    .hasMessage("missing_scope");
            assertThatThrownBy(() -> adapter.profile(ANNA)).isInstanceOf(PlatformUnavailable.class);
        }
    }

    private static Sending sendingTo(int status, String body, Map<String, String> headers) throws Exception {
        try (AwkwardSlack slack = new AwkwardSlack(status, body, headers);
                SlackAdapter adapter = adapter(slack.url)) {
            return adapter.send(ANNA, Message.of("x"), "d1");
        }
    }

    private static SlackAdapter adapter(URI url) {
        return SlackAdapter.connect(new SlackSettings("secret", "xoxb", null, url), Clock.systemUTC());
    }

    private static String error(String code) {
        return "{\"ok\":false,\"error\":\"" + code + "\"}";
    }
}
