package io.visavis.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.World;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Shown;
import io.visavis.playground.slack.SlackStandIn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack delivers the same to two nodes in the same moment, by HTTP or through a connection of each. */
class TwoSlackNodesTest {
    private static final Map<String, String> ANSWER = Map.of(
            "reflection",
            "I decided too late.",
            "scale",
            "2",
            "cue",
            "it stalls",
            "action",
            "I name it",
            "audience",
            "me");

    /** Two nodes and a manager with this week's question. */
    private static final class Pair implements AutoCloseable {
        final Database database = TestDatabase.fresh();
        final VirtualClock clock = new VirtualClock(Instant.parse("2027-01-17T12:00:00Z"));
        final SlackStandIn slack = SlackStandIn.start(clock, SlackNode.SECRET, SlackNode.TOKEN);
        final String email;
        private final SlackNode one;
        private final SlackNode other;

        Pair(boolean socketMode) {
            World world = new World(database);
            World.Person manager = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
            world.programme("Vega")
                    .runs("2027-01-18", "2027-04-11")
                    .every(1, DayOfWeek.TUESDAY, "09:30")
                    .enrols(manager)
                    .mentoredBy(world.person("Omar Haddad"), "2027-01-18");
            email = manager.email();
            slack.join(new StandIn.Member(email, "Léa Petit", "en-GB", "Europe/Paris"));
            if (socketMode) {
                slack.offerSocketMode(SlackNode.APP_TOKEN);
            }
            one = new SlackNode(database, clock, slack, socketMode, true);
            other = new SlackNode(database, clock, slack, socketMode, false);
            if (socketMode) {
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> slack.connections() == 2);
                slack.deliverThroughAllConnections();
            }
            one.time.runUntil(Instant.parse("2027-01-19T08:30:00Z"));
        }

        List<Shown> fromBot() {
            return slack.conversation(email).stream().filter(Shown::fromBot).toList();
        }

        void presses(String action) {
            Shown card = fromBot().get(0);
            for (JsonNode block : card.content().path("blocks")) {
                for (JsonNode button : block.path("elements")) {
                    if (button.path("action_id").asText().equals(action)) {
                        assertThat(slack.press(email, card.id(), button).ok()).isTrue();
                        return;
                    }
                }
            }
            throw new AssertionError("no button " + action);
        }

        List<String> column(String sql) {
            return database.jdbi()
                    .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
        }

        @Override
        public void close() throws Exception {
            one.close();
            other.close();
            slack.close();
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_typed_is_answered_once(boolean socketMode) throws Exception {
        try (Pair pair = new Pair(socketMode)) {
            assertThat(pair.slack.say(pair.email, "help").ok()).isTrue();
            assertThat(pair.fromBot()).hasSize(2);
            assertThat(pair.slack.command(pair.email, "session").ok()).isTrue();
            assertThat(pair.fromBot()).hasSize(3);
            assertThat(pair.slack.say(pair.email, "keep the budget talk").ok()).isTrue();
            assertThat(pair.fromBot()).hasSize(4);
            assertThat(pair.column("select words from kept_note")).containsExactly("the budget talk");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_is_stored_once_and_its_card_turned(boolean socketMode) throws Exception {
        try (Pair pair = new Pair(socketMode)) {
            pair.presses("checkin.answer");
            assertThat(pair.slack.submit(pair.email, ANSWER).ok()).isTrue();
            assertThat(pair.column("select reflection from check_in_answer")).containsExactly("I decided too late.");
            assertThat(pair.column("select cue from commitment")).containsExactly("it stalls");
            assertThat(pair.fromBot()).singleElement().matches(Shown::edited);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_message_is_kept_once_for_the_next_session(boolean socketMode) throws Exception {
        try (Pair pair = new Pair(socketMode)) {
            pair.slack.say(pair.email, "The budget talk, which I keep putting off.");
            String mine = pair.slack.conversation(pair.email).stream()
                    .filter(shown -> !shown.fromBot())
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertThat(pair.slack.pick(pair.email, "session.keep", mine).ok()).isTrue();
            assertThat(pair.slack
                            .submit(pair.email, Map.of("words", "The budget talk.", "audience", "mentor"))
                            .ok())
                    .isTrue();
            assertThat(pair.column("select words from kept_note")).containsExactly("The budget talk.");
        }
    }
}
