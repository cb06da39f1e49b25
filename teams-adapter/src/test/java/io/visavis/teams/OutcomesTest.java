package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the adapter makes of each answer of the Bot Connector and of the token authority. */
final class OutcomesTest {
    private static final Message HELLO = Message.of("Hello");
    private static final Sending NOT_CONNECTED = new Sending.Unreachable(Sending.Unreachable.Reason.NOT_CONNECTED);

    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final TeamsAdapter adapter = TeamsAdapter.connect(
            TeamsSettings.singleTenant("app", "se&cret", "tenant-1", microsoft.endpoints()), clock);
    private final ConversationRef place =
            new ConversationRef(microsoft.serviceUrl(), "a:1_x==", "personal", "28:bot", "Bot", "29:amina", "tenant-1");
    private final Account amina = new Account(Platform.TEAMS, "tenant-1", "amina", place.text());

    @AfterEach
    void stop() throws Exception {
        adapter.close();
        microsoft.close();
    }

    private Sending send() {
        return adapter.send(amina, HELLO, "d1");
    }

    @Test
    void an_accepted_message_is_sent_to_its_conversation_with_the_token() {
        assertThat(send()).isEqualTo(new Sending.Sent(new MessageRef(place.text(), "m1")));
        assertThat(microsoft.calls)
                .singleElement()
                .asString()
                .contains("POST /service/v3/conversations/")
                .contains("a:1_x")
                .endsWith("activities Bearer t1");
    }

    @Test
    void an_update_answered_without_an_id_keeps_the_id() {
        microsoft.status = 200;
        microsoft.body = "{}";

        assertThat(adapter.update(amina, new MessageRef(place.text(), "m7"), HELLO))
                .isEqualTo(new Sending.Sent(new MessageRef(place.text(), "m7")));
        assertThat(microsoft.calls).singleElement().asString().startsWith("PUT").contains("/activities/m7 ");
    }

    @ParameterizedTest
    @CsvSource({
        "403, MessageWritesBlocked, BLOCKED",
        "403, ConversationBlockedByUser, BLOCKED",
        "403, BotNotInConversationRoster, NOT_CONNECTED",
        "404, ConversationNotFound, NOT_CONNECTED"
    })
    void a_person_who_cannot_be_written_to_is_unreachable(int status, String code, Sending.Unreachable.Reason reason) {
        microsoft.answers(status, code);

        assertThat(send()).isEqualTo(new Sending.Unreachable(reason));
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "403, BotDisabledByAdmin"})
    void a_bot_that_may_write_to_nobody_is_revoked(int status, String code) {
        microsoft.answers(status, code);

        assertThat(send()).isEqualTo(new Sending.Revoked());
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadSyntax",
        "403, ACodeOfTomorrow",
        "413, MessageSizeTooBig",
        "404, ActivityNotFoundInConversation",
        "405, NotAllowed"
    })
    void a_message_refused_for_good_is_rejected_with_the_code(int status, String code) {
        microsoft.answers(status, code);

        assertThat(send()).isEqualTo(new Sending.Rejected(code));
    }

    @Test
    void a_refusal_without_a_usable_body_is_rejected_with_its_status() {
        microsoft.status = 400;
        microsoft.body = "<html>";

        assertThat(send()).isEqualTo(new Sending.Rejected("status 400"));
    }

    @ParameterizedTest
    @CsvSource({"408", "412", "500", "502", "503", "504"})
    void a_message_that_may_have_arrived_is_unknown_and_was_tried_once(int status) {
        microsoft.answers(status, "ServiceError");

        assertThat(send()).isEqualTo(new Sending.Unknown("status " + status));
        assertThat(microsoft.calls).hasSize(1);
    }

    @Test
    void a_broken_connection_is_unknown_and_was_tried_once() {
        microsoft.hangsUp = true;

        assertThat(send()).isInstanceOf(Sending.Unknown.class);
        assertThat(microsoft.calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 | 17",
                " | 30",
                "soon | 30",
                "-1 | 30",
                "1.5 | 30",
                "99999999999 | 30",
                "86400 | 3600",
                "Mon, 02 Mar 2026 09:01:30 GMT | 90",
                "Mon, 02 Mar 2026 08:59:00 GMT | 30",
                "Sun, 02 Mar 2036 09:00:00 GMT | 3600",
                "Fri, 02 Mar 2026 09:01:30 GMT | 30",
                "2026-03-02T09:01:30Z | 30"
            })
    void a_limit_holds_the_conversation_for_as_long_as_teams_says(String retryAfter, int seconds) {
        microsoft.answers(429, "TooManyRequests");
        microsoft.retryAfter = retryAfter;

        assertThat(send())
                .isEqualTo(
                        new Sending.RateLimited(Duration.ofSeconds(seconds), Sending.RateLimited.Scope.CONVERSATION));
        assertThat(microsoft.calls).hasSize(1);
    }

    @Test
    void a_person_without_a_conversation_is_not_connected() {
        assertThat(adapter.send(new Account(Platform.TEAMS, "t", "u", null), HELLO, "d"))
                .isEqualTo(NOT_CONNECTED);
        assertThat(adapter.send(new Account(Platform.TEAMS, "t", "u", "no json"), HELLO, "d"))
                .isEqualTo(NOT_CONNECTED);
        assertThat(adapter.send(new Account(Platform.TEAMS, "t", "u", "null"), HELLO, "d"))
                .isEqualTo(NOT_CONNECTED);
    }

    @Test
    void the_token_is_never_sent_to_a_host_that_is_not_on_the_list() {
        String elsewhere = new ConversationRef("https://evil.example/", "a:1", "personal", "b", "B", "u", "t").text();

        assertThat(adapter.send(new Account(Platform.TEAMS, "t", "u", elsewhere), HELLO, "d"))
                .isEqualTo(new Sending.Rejected("service_url"));
        assertThat(microsoft.tokenCalls).isEmpty();
    }

    @Test
    void the_token_is_asked_for_in_the_tenant_and_kept_until_shortly_before_its_end() {
        send();
        clock.forward(Duration.ofMinutes(54));
        send();
        assertThat(microsoft.tokenCalls)
                .singleElement()
                .asString()
                .startsWith("/login/tenant-1/oauth2/v2.0/token ")
                .contains("grant_type=client_credentials", "client_secret=se%26cret", "botframework.com%2F.default");

        clock.forward(Duration.ofMinutes(2));
        send();
        assertThat(microsoft.tokenCalls).hasSize(2);
    }

    @Test
    void a_clock_set_back_has_the_token_fetched_again() {
        send();
        clock.forward(Duration.ofDays(-7));

        assertThat(send()).isInstanceOf(Sending.Sent.class);
        assertThat(microsoft.tokenCalls).hasSize(2);
    }

    @Test
    void a_token_that_the_service_refused_is_not_used_again() {
        microsoft.answers(401, "Unauthorized");
        send();
        microsoft.status = 201;
        microsoft.body = "{\"id\":\"m2\"}";

        assertThat(send()).isInstanceOf(Sending.Sent.class);
        assertThat(microsoft.calls.get(1)).endsWith("Bearer t2");
    }

    @Test
    void an_app_that_the_authority_denies_is_revoked_and_nothing_is_sent() {
        microsoft.tokenStatus = 401;

        assertThat(send()).isEqualTo(new Sending.Revoked());
        assertThat(microsoft.calls).isEmpty();
    }

    @Test
    void an_authority_that_is_down_makes_all_wait_since_nothing_was_sent() {
        microsoft.tokenStatus = 503;

        assertThat(send())
                .isEqualTo(new Sending.RateLimited(Duration.ofSeconds(30), Sending.RateLimited.Scope.WORKSPACE));
        assertThat(microsoft.calls).isEmpty();
    }

    @Test
    void twenty_messages_go_out_side_by_side() {
        microsoft.together = new CountDownLatch(20);

        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> CompletableFuture.supplyAsync(this::send, task -> new Thread(task).start()))
                        .toList())
                .extracting(CompletableFuture::join)
                .hasOnlyElementsOfType(Sending.Sent.class);
    }

    @Test
    void teams_cannot_tell_whether_a_message_arrived_and_finds_nobody_by_address() throws Exception {
        assertThat(adapter.arrived(amina, "d1", clock.instant())).isEqualTo(new Arrival.CannotTell());
        assertThat(adapter.findByEmail("amina@example.com", "tenant-1"))
                .as("in no team")
                .isEqualTo(new Sought.Nobody());
    }

    @Test
    void a_member_who_is_gone_has_no_profile_and_a_failing_service_is_unavailable() throws Exception {
        microsoft.answers(404, "MemberNotFoundInConversation");
        assertThat(adapter.profile(amina)).isEmpty();
        assertThat(adapter.profile(new Account(Platform.TEAMS, "t", "u", null))).isEmpty();

        microsoft.answers(503, "ServiceUnavailable");
        assertThatThrownBy(() -> adapter.profile(amina)).isInstanceOf(PlatformUnavailable.class);
        microsoft.tokenStatus = 503;
        clock.forward(Duration.ofDays(1));
        assertThatThrownBy(() -> adapter.profile(amina)).isInstanceOf(PlatformUnavailable.class);
    }
}
