package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.playground.StandIn.Wire;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address that a person typed never makes Slack fetch it and show what stands there, on whatever way it is sent. */
class SlackUnfurlTest {
    private static final String ADDRESS = "https://example.com/secret?of=mine";
    private static final Message MESSAGE = new Message(
            List.of(new Block.Quote(ADDRESS), new Block.Buttons(List.of(Button.acting("Again", "again", "1")))),
            ADDRESS);

    private SlackAtHome home;

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    private JsonNode last(String what) {
        List<Wire> all = home.slack.wire(ANNA).stream()
                .filter(w -> w.what().equals(what))
                .toList();
        return all.get(all.size() - 1).request();
    }

    private static void asksForNone(JsonNode sent) {
        for (String kind : List.of("unfurl_links", "unfurl_media")) {
            assertThat(sent.path(kind).asText()).as(kind).isIn("false", "0");
        }
    }

    /** Rich text shows an address as words: only a link of its own, or mrkdwn, would make it one. */
    private static void holdsNoLink(JsonNode sent) {
        assertThat(Set.copyOf(sent.path("blocks").findValuesAsText("type"))).doesNotContain("link", "mrkdwn");
    }

    @Test
    void not_by_a_message_that_is_sent_or_answered() {
        assertThat(home.adapter.send(home.anna(), MESSAGE, "d1")).isInstanceOf(Sending.Sent.class);
        asksForNone(last("chat.postMessage"));
        home.answering(new Reply.Say(MESSAGE));
        home.slack.say(ANNA, "hello");
        asksForNone(last("chat.postMessage"));
        holdsNoLink(last("chat.postMessage"));
    }

    /** Slack looks for links in an updated text only where it may parse it. */
    @Test
    void not_by_an_update() {
        Sending.Sent sent = (Sending.Sent) home.adapter.send(home.anna(), Message.of("before"), "d1");
        home.adapter.update(home.anna(), sent.message(), MESSAGE);
        JsonNode update = last("chat.update");
        assertThat(update.path("parse").asText()).isEqualTo("none");
        assertThat(update.path("link_names").asText()).isIn("false", "0");
        holdsNoLink(update);
    }

    @Test
    void not_by_what_a_command_or_a_press_is_answered_with_for_that_person_alone() {
        home.answering(new Reply.Say(MESSAGE));
        home.slack.command(ANNA, "status");
        JsonNode acknowledged = home.slack.wire(ANNA).stream()
                .filter(w -> w.what().equals("slash command"))
                .findFirst()
                .orElseThrow()
                .response();
        asksForNone(acknowledged);
        holdsNoLink(acknowledged);
        for (Reply reply : List.of(new Reply.Say(MESSAGE), new Reply.Replace(MESSAGE))) {
            home.answering(reply);
            home.press("Again");
            asksForNone(last("response_url"));
            holdsNoLink(last("response_url"));
        }
    }

    @Test
    void not_by_a_home_or_a_form() {
        home.adapter.showHome(home.anna(), MESSAGE);
        holdsNoLink(last("views.publish").path("view"));
        home.answering(new Reply.OpenForm(
                new Form("f", "Form", List.of(new Block.Quote(ADDRESS)), List.of(), "Save", "Cancel", "")));
        home.slack.command(ANNA, "x");
        holdsNoLink(last("views.open").path("view"));
    }
}
