package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.playground.StandIn;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Buttons that lead out of Slack: Slack opens them by itself, and tells the bot nonetheless. */
class SlackLinkTest {
    private static final String FIRST = "https://mentoring.example/calendar/session/a.ics";
    private static final Message LINKS = new MessageBuilder()
            .text("Your sessions")
            .buttons(
                    Button.linking("Add to my calendar", URI.create(FIRST)),
                    Button.linking("And this", URI.create("https://mentoring.example/b"))
                            .primary(),
                    Button.acting("Skip", "checkin.skip", "7"))
            .build();

    @Test
    void they_carry_their_address_and_following_one_is_acknowledged_and_reaches_nobody() throws Exception {
        try (SlackAtHome home = new SlackAtHome()) {
            home.answering(new Reply.Say(Message.of("nothing is to be said")));
            assertThat(home.adapter.send(home.anna(), LINKS, "d1")).isInstanceOf(Sending.Sent.class);
            home.heard.clear();
            StandIn.Shown shown = home.lastShown();
            JsonNode row = shown.content().path("blocks").path(1).path("elements");

            assertThat(row.findValuesAsText("url")).containsExactly(FIRST, "https://mentoring.example/b");
            assertThat(row.path(0).has("value")).isFalse();
            for (int link = 0; link < 2; link++) {
                assertThat(home.slack.press(ANNA, shown.id(), row.path(link))).isEqualTo(StandIn.Answer.OK);
            }

            assertThat(home.heard).isEmpty();
            assertThat(home.lastShown()).isEqualTo(shown);
            home.slack.press(ANNA, shown.id(), row.path(2));
            assertThat(home.heard).as("any other button is heard").hasSize(1);
        }
    }

    @Test
    void an_address_that_may_be_a_secret_stands_in_no_notification() {
        assertThat(LINKS.plainText()).isEqualTo("Your sessions");
    }
}
