package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.teams.TeamsStandIn;
import io.visavis.server.workspaces.SlackTown;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every door, and all of them at once, under requests that were sound before they were spoilt, proved as the platforms
 * prove theirs, and under what is no request at all: what {@link Fuzzing} says must hold, pages must lead nowhere
 * but to Slack and keep secrets to themselves, and whoever comes after is answered. A minute where {@code CI} is
 * {@code true}, else some seconds; {@code -Dvisavis.fuzz.seconds} and {@code -Dvisavis.fuzz.seed} choose otherwise.
 */
class DoorFuzzTest {
    private static final int HALVES = 20;
    private static final List<String> SECRETS =
            List.of("an app's secret", "a-secret", "xoxb-", "xoxe-", "secret-of-this-machine");

    private final List<Socket> halves = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        for (Socket half : halves) {
            half.close();
        }
    }

    @Test
    void every_door_takes_or_refuses_whatever_comes() throws IOException {
        try (Play slack = new Play("slack");
                Play teams = new Play("teams");
                SlackTown town = new SlackTown(true)) {
            Actor onSlack = slack.manager();
            slack.until(Play.PROMPT);
            Actor onTeams = teams.manager();
            teams.until(Play.PROMPT);
            for (int i = 0; i < HALVES; i++) {
                halves.add(raw(Fuzzing.random(i), slack).half());
            }
            new Fuzzing()
                    .at("Slack's requests", random -> slackEvents(random, slack, onSlack))
                    .at("Teams' activities", random -> teamsActivities(random, teams, onTeams))
                    .at("Slack's installation", random -> installation(random, town))
                    .at("Teams' tab", random -> tab(random, teams, onTeams.email()))
                    .at("calendars", random -> calendars(random, slack))
                    .at("what is no request", random -> noRequest(random, slack))
                    .run();
            for (Actor manager : List.of(onSlack, onTeams)) {
                manager.says("privacy");
                assertThat(manager.lastText()).as("seed %d", Fuzzing.seed()).contains("Who sees what");
            }
        }
    }

    private static IntSupplier slackEvents(RandomGenerator random, Play play, Actor manager) {
        Map<String, String> ids = Knock.slackIds(play, manager);
        List<SlackPayload> shapes =
                SlackPayload.all().stream().map(shape -> shape.with(ids)).toList();
        Knock knock = new Knock(play);
        Mutation mutation = new Mutation(random);
        return () -> {
            SlackPayload shape = shapes.get(random.nextInt(shapes.size()));
            SlackPayload spoilt = shape.with(mutation.of(shape.json()));
            return knock.slack(spoilt.contentType(), mutation.bytes(spoilt.body()))
                    .statusCode();
        };
    }

    private static IntSupplier teamsActivities(RandomGenerator random, Play play, Actor manager) {
        manager.presses("checkin.answer");
        manager.sends(ManagerContract.answerWith("action", ""));
        manager.says("help");
        List<JsonNode> sound = play.standIn().wire(manager.email()).stream()
                .filter(StandIn.Wire::toBot)
                .map(StandIn.Wire::request)
                .toList();
        Knock knock = new Knock(play);
        Mutation mutation = new Mutation(random);
        return () -> {
            byte[] body = mutation.bytes(
                    mutation.of(sound.get(random.nextInt(sound.size()))).toString());
            return random.nextInt(4) == 0
                    ? knock.teams(body, falseToken(random)).statusCode()
                    : knock.teams(body).statusCode();
        };
    }

    private static String falseToken(RandomGenerator random) {
        List<String> tokens =
                List.of("", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "x".repeat(5_000), "eyJhbGciOiJSUzI1NiJ9.e30.AAAA");
        return tokens.get(random.nextInt(tokens.size()));
    }

    /** What one answer gave, its state and its cookie, comes back with the next request, or nearly so. */
    private static IntSupplier installation(RandomGenerator random, SlackTown town) {
        town.workspace("T0CLIENT1");
        String toSlack = SlackTown.location(town.begin()).toString().replaceAll("\\?.*", "?");
        PageKnock knock = new PageKnock(random, town.root().getPort());
        List<String> begun = new ArrayList<>(List.of("state=none", "Cookie: visavis-install=none"));
        return () -> {
            String path = knock.pick(List.of("/slack/install", "/slack/oauth_redirect", "/slack/oauth_redirect"));
            String cookie = random.nextInt(4) == 0 ? "Cookie: visavis-install=\"; x=<script>" : begun.get(1);
            PageKnock.Page page = knock.ask(path, List.of(begun.get(0), "code=4711"), List.of(cookie));
            page.header("Location").ifPresent(location -> {
                assertThat(location).startsWith(toSlack);
                begun.set(0, location.replaceAll(".*[?&](state=[^&]*).*", "$1"));
                begun.set(
                        1, "Cookie: " + page.header("Set-Cookie").orElseThrow().replaceAll(";.*", ""));
            });
            return harmless(page);
        };
    }

    /** Only the person's own token, and only as it was given, opens what is theirs. */
    private static IntSupplier tab(RandomGenerator random, Play play, String email) {
        String sound = ((TeamsStandIn) play.standIn("teams")).signIn(email);
        PageKnock knock = new PageKnock(random, play.at("/").getPort());
        return () -> {
            String path =
                    knock.pick(List.of("/teams/home", "/teams/home", "/teams/tab", "/teams/tab.js", "/teams/x;/home"));
            boolean good = random.nextBoolean();
            String token = good ? sound : random.nextBoolean() ? spoilt(random, sound) : falseToken(random);
            PageKnock.Page page = knock.ask(path, List.of("lang=fr"), List.of("Authorization: Bearer " + token));
            assertThat(page.header("Location")).isEmpty();
            if (path.equals("/teams/home") && !good && page.status() < 400) {
                // what may be asked of it, without anything of anybody
                assertThat(page.body()).as(token).isEmpty();
            }
            return harmless(page);
        };
    }

    /** One character changed, but not the last: its last bits say nothing. */
    private static String spoilt(RandomGenerator random, String token) {
        int at = random.nextInt(token.length() - 1);
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    private static int harmless(PageKnock.Page page) {
        assertThat(page.head()).doesNotContain(PageKnock.ELSEWHERE);
        assertThat(page.body()).doesNotContain(PageKnock.SCRIPT);
        assertThat(page.head() + page.body()).doesNotContain(SECRETS);
        return page.status();
    }

    /** Only the whole link, as it was given, opens a calendar. */
    private static IntSupplier calendars(RandomGenerator random, Play play) {
        Actor mentor = play.mentor();
        mentor.says("session calendar");
        String session = CalendarContract.link(
                        CalendarContract.SESSION, mentor.last().content().toString())
                .getPath();
        mentor.presses("session.feed_new");
        String feed = CalendarContract.link(
                        CalendarContract.FEED, mentor.last().content().toString())
                .getPath();
        PageKnock knock = new PageKnock(random, play.at("/").getPort());
        return () -> {
            String sound = random.nextBoolean() ? session : feed;
            String path = random.nextInt(4) == 0 ? sound : spoiltToken(random, sound);
            PageKnock.Page page = knock.ask(path, List.of("lang=fr"), List.of("If-None-Match: W/\"a\", *x"));
            assertThat(page.header("Location")).isEmpty();
            if (!path.equals(sound)) {
                assertThat(page.body()).as(path).doesNotContain("VEVENT");
            }
            return harmless(page);
        };
    }

    /** In one character that counts: of the last one, not all bits do. */
    private static String spoiltToken(RandomGenerator random, String path) {
        int at = path.lastIndexOf('/') + 1 + random.nextInt(40);
        return path.substring(0, at) + (path.charAt(at) == 'A' ? 'B' : 'A') + path.substring(at + 1);
    }

    private static IntSupplier noRequest(RandomGenerator random, Play play) {
        RawHttp raw = raw(random, play);
        return () -> {
            try {
                return raw.knock().orElse(400);
            } catch (IOException e) {
                throw new AssertionError("the server does not listen", e);
            }
        };
    }

    private static RawHttp raw(RandomGenerator random, Play play) {
        return new RawHttp(random, play.at("/").getPort());
    }
}
