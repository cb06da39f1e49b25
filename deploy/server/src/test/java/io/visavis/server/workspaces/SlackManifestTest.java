package io.visavis.server.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.server.http.Readiness;
import io.visavis.server.http.WebServer;
import io.visavis.slack.SlackAdapter;
import io.visavis.slack.SlackSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The app's manifest asks for what the bot does, and for nothing else. */
class SlackManifestTest {
    private static final String ANNA = "anna@client.example";
    private static final String TEAM = "T00000001";

    private static Map<String, Object> manifest() {
        try {
            return new Yaml().load(Files.readString(root().resolve("deploy/slack/manifest.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("deploy/slack"))) {
            here = Optional.ofNullable(here.getParent()).orElseThrow();
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(String... keys) {
        Object found = manifest();
        for (String key : keys) {
            found = ((Map<String, Object>) found).get(key);
        }
        return (T) found;
    }

    private static Set<String> scopes() {
        List<String> scopes = at("oauth_config", "scopes", "bot");
        return new TreeSet<>(scopes);
    }

    @Test
    void the_bot_asks_each_workspace_for_the_scopes_of_the_manifest() {
        assertThat(scopes()).isEqualTo(new TreeSet<>(SlackSettings.SCOPES));
    }

    @Test
    void texts_keep_within_the_lengths_that_slack_takes() {
        String name = at("display_information", "name");
        String description = at("display_information", "description");
        String longDescription = at("display_information", "long_description");
        assertThat(name).hasSizeLessThanOrEqualTo(35);
        assertThat(description).hasSizeLessThanOrEqualTo(140);
        assertThat(longDescription).hasSizeBetween(174, 4000);
    }

    @Test
    void the_shortcut_and_the_home_that_the_bot_serves_are_switched_on() {
        List<Map<String, String>> shortcuts = at("features", "shortcuts");
        assertThat(shortcuts)
                .singleElement()
                .satisfies(s -> assertThat(s)
                        .containsEntry("callback_id", "session.keep")
                        .containsEntry("type", "message"));
        boolean home = SlackManifestTest.<Boolean>at("features", "app_home", "home_tab_enabled");
        boolean messages = SlackManifestTest.<Boolean>at("features", "app_home", "messages_tab_enabled");
        assertThat(home && messages).isTrue();
        List<String> events = at("settings", "event_subscriptions", "bot_events");
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "app_home_opened", "app_uninstalled", "message.im", "tokens_revoked", "user_change");
    }

    @Test
    void with_all_scopes_of_the_manifest_everything_works() throws Exception {
        assertThat(whatFails(scopes())).isEmpty();
    }

    /** Each scope is needed: without it, just this fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat:write | a message is sent; a card is brought up to date",
                "commands | the slash command is answered",
                "im:history | what someone types is heard; a message of unknown fate is looked for",
                "im:write | a message is sent",
                "users:read | someone who writes is known",
                "users:read.email | someone is found by e-mail; someone who writes is known"
            })
    void without_one_scope_something_fails(String line) throws Exception {
        String[] parts = line.split(" \\| ");
        Set<String> without = scopes();
        without.remove(parts[0]);
        assertThat(whatFails(without)).containsAll(List.of(parts[1].split("; ")));
    }

    private static Set<String> whatFails(Set<String> scopes) throws Exception {
        VirtualClock clock = new VirtualClock(Instant.parse("2027-01-18T12:00:00Z"));
        try (SlackStandIn slack = SlackStandIn.start(clock, "secret", "xoxb-1", scopes);
                SlackAdapter adapter =
                        SlackAdapter.connect(new SlackSettings("secret", "xoxb-1", null, slack.apiUrl()), clock)) {
            slack.join(new StandIn.Member(ANNA, "Anna Keller", "en-GB", "Europe/Paris"));
            try (WebServer web = WebServer.start(
                    WebServer.Reach.THIS_MACHINE,
                    0,
                    new Readiness(Optional::empty),
                    Map.of(
                            "/slack/events",
                            adapter.servlet(inbound -> new Reply.Say(Message.of("heard")), Runnable::run)))) {
                slack.deliverTo(URI.create("http://127.0.0.1:" + web.port() + "/slack/events"));
                return tried(slack, adapter, clock.instant());
            }
        }
    }

    private static Set<String> tried(SlackStandIn slack, SlackAdapter adapter, Instant since) {
        Set<String> failed = new TreeSet<>();
        Account anna = new Account(Platform.SLACK, TEAM, "U00000001", null);
        Account known = anna.reachedThrough("D00000001");
        Sending sent = adapter.send(anna, Message.of("hello"), "d-1");
        note(failed, "a message is sent", sent instanceof Sending.Sent);
        MessageRef ref = sent instanceof Sending.Sent done ? done.message() : new MessageRef("D00000001", "1.0");
        note(
                failed,
                "a card is brought up to date",
                adapter.update(known, ref, Message.of("again")) instanceof Sending.Sent);
        note(
                failed,
                "a message of unknown fate is looked for",
                !(adapter.arrived(known, "d-1", since) instanceof Arrival.AskAgain));
        note(failed, "someone is found by e-mail", found(adapter));
        note(failed, "someone who writes is known", knows(adapter, known));
        slack.say(ANNA, "help");
        note(failed, "what someone types is heard", heard(slack));
        note(
                failed,
                "the slash command is answered",
                slack.command(ANNA, "help").ok());
        return failed;
    }

    private static boolean heard(SlackStandIn slack) {
        return slack.wire(ANNA).stream()
                .anyMatch(wire -> wire.toBot() && wire.what().equals("message"));
    }

    private static boolean found(SlackAdapter adapter) {
        try {
            return adapter.findByEmail(ANNA, TEAM) instanceof Sought.Found;
        } catch (PlatformUnavailable e) {
            return false;
        }
    }

    private static boolean knows(SlackAdapter adapter, Account anna) {
        try {
            return adapter.profile(anna).filter(p -> ANNA.equals(p.email())).isPresent();
        } catch (PlatformUnavailable e) {
            return false;
        }
    }

    private static void note(Set<String> failed, String what, boolean works) {
        if (!works) {
            failed.add(what);
        }
    }
}
