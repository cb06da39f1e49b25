package io.visavis.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.PlatformUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Looking people up while Slack asks for patience. */
class SlackLookUpTest {
    @Test
    void a_limit_on_look_ups_says_how_long_to_wait() throws Exception {
        pauses(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Optional.of(Duration.ofSeconds(7)));
    }

    @Test
    void any_other_trouble_leaves_that_open() throws Exception {
        pauses(200, "{\"ok\":false,\"error\":\"missing_scope\"}", Optional.empty());
        pauses(503, "", Optional.empty());
    }

    private static void pauses(int status, String body, Optional<Duration> pause) throws Exception {
        try (AwkwardSlack slack = new AwkwardSlack(status, body, Map.of("Retry-After", "7"));
                SlackAdapter adapter =
                        SlackAdapter.connect(new SlackSettings("secret", "xoxb", null, slack.url), Clock.systemUTC())) {
            assertThatThrownBy(() -> adapter.findByEmail("a@b.example", "T1"))
                    .asInstanceOf(InstanceOfAssertFactories.type(PlatformUnavailable.class))
                    .extracting(PlatformUnavailable::pause)
                    .isEqualTo(pause);
        }
    }
}
