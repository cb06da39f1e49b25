package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import io.visavis.core.schedule.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that the connector refuses, and a limit on what it is asked. */
final class RefusedTokenTest {
    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private final TeamsAdapter adapter = TeamsAdapter.connect(
            TeamsSettings.singleTenant("app", "secret", "tenant-1", microsoft.endpoints()),
            new VirtualClock(Instant.parse("2026-03-02T09:00:00Z")));
    private final ConversationRef place =
            new ConversationRef(microsoft.serviceUrl(), "a:1", "personal", "28:bot", "Bot", "29:amina", "tenant-1");
    private final Account amina = new Account(Platform.TEAMS, "tenant-1", "amina", place.text());

    @AfterEach
    void stop() throws Exception {
        adapter.close();
        microsoft.close();
    }

    private Sending send() {
        return adapter.send(amina, Message.of("Hello"), "d1");
    }

    @Test
    void a_refused_token_is_renewed_and_the_message_sent_once_more() {
        microsoft.refusedToken = "t1";

        assertThat(send()).isInstanceOf(Sending.Sent.class);
        assertThat(microsoft.calls).hasSize(2);
        assertThat(microsoft.calls.get(1)).endsWith("Bearer t2");
    }

    @Test
    void a_new_token_that_is_refused_as_well_means_that_consent_was_withdrawn() {
        microsoft.answers(401, "Unauthorized");

        assertThat(send()).isEqualTo(new Sending.Revoked());
        assertThat(microsoft.calls).hasSize(2);
    }

    @Test
    void a_look_up_is_made_once_more_with_a_new_token() throws Exception {
        microsoft.refusedToken = "t1";
        microsoft.status = 200;
        microsoft.body = "{\"id\":\"29:amina\",\"name\":\"Amina\",\"email\":\"amina@firm.example\"}";

        assertThat(adapter.profile(amina))
                .hasValueSatisfying(profile -> assertThat(profile.email()).isEqualTo("amina@firm.example"));
    }

    @Test
    void a_403_without_a_code_concerns_this_message_alone() {
        microsoft.answers(403, "");

        assertThat(send()).isEqualTo(new Sending.Rejected("status 403"));
    }

    @Test
    void a_limit_on_look_ups_says_how_long_to_wait() {
        microsoft.answers(429, "TooManyRequests");
        microsoft.retryAfter = "17";

        assertThatThrownBy(() -> adapter.profile(amina))
                .asInstanceOf(InstanceOfAssertFactories.type(PlatformUnavailable.class))
                .extracting(PlatformUnavailable::pause)
                .isEqualTo(Optional.of(Duration.ofSeconds(17)));
    }
}
