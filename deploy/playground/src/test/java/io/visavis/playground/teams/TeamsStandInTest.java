package io.visavis.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.Fault;
import io.visavis.playground.StandIn.Member;
import io.visavis.playground.StandIn.Shown;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TeamsStandInTest {
    private static final String AMINA = "amina@example.com";
    private static final Instant NOW = Instant.parse("2030-01-07T08:00:00Z");
    private static final String CREDENTIALS = "grant_type=client_credentials&client_id=app&client_secret=secret"
            + "&scope=https%3A%2F%2Fapi.botframework.com%2F.default";

    private final TeamsStandIn teams = TeamsStandIn.start(Clock.fixed(NOW, ZoneOffset.UTC), "app", "secret", "tenant");
    private final RecordingBot bot = new RecordingBot();

    @BeforeEach
    void join() {
        teams.deliverTo(bot.messages());
        teams.join(new Member(AMINA, "Amina", "fr-FR", "Europe/Paris"));
    }

    @AfterEach
    void stop() {
        bot.close();
        teams.close();
    }

    private HttpResponse<String> token(String credentials) {
        return bot.call(
                "POST",
                teams.base().resolve("/login/tenant/oauth2/v2.0/token"),
                null,
                "application/x-www-form-urlencoded",
                credentials);
    }

    private String token() {
        return Json.parsed(token(CREDENTIALS).body().getBytes(StandardCharsets.UTF_8))
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return bot.call(
                method, teams.serviceUrl().resolve("v3/conversations/" + path), token(), "application/json", body);
    }

    private HttpResponse<String> send(String body) {
        return send("POST", "a:conversation-1/activities", body);
    }

    private static String message(String card) {
        return "{\"type\":\"message\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\","
                + "\"content\":" + card + "}]}";
    }

    private static String card(String body) {
        return message("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[" + body + "]}");
    }

    @Test
    void who_joins_has_the_bot_installed_with_a_token_that_holds_by_the_machines_time() {
        assertThat(bot.heard.stream().map(activity -> activity.path("type").asText()))
                .containsExactly("installationUpdate", "conversationUpdate");
        assertThat(bot.heard.get(0).path("timestamp").asText()).startsWith("2030-01-07T08:00:00");
        DecodedJWT token = JWT.decode(bot.authorizations.get(0).substring("Bearer ".length()));
        assertThat(token.getIssuer()).isEqualTo("https://api.botframework.com");
        assertThat(token.getAudience()).containsExactly("app");
        assertThat(token.getClaim("serviceurl").asString())
                .isEqualTo(teams.serviceUrl().toString());
        assertThat(token.getExpiresAtAsInstant())
                .isBetween(
                        Clock.systemUTC().instant(), Clock.systemUTC().instant().plusSeconds(3700));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret=secret", "client_id=app", "scope=https%3A%2F%2Fapi", "grant_type=client"})
    void a_token_is_given_for_the_right_credentials_only(String part) {
        assertThat(token(CREDENTIALS).statusCode()).isEqualTo(200);
        assertThat(token(CREDENTIALS.replace(part, part + "x")).statusCode()).isBetween(400, 401);
    }

    @Test
    void a_call_without_a_token_issued_here_is_refused() {
        HttpResponse<String> refused = bot.call(
                "POST",
                teams.serviceUrl().resolve("v3/conversations/a:conversation-1/activities"),
                "made-up",
                "application/json",
                card(""));

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_refused() {
        String token = token();
        teams.revokeTokens();

        assertThat(bot.call(
                                "GET",
                                teams.serviceUrl().resolve("v3/conversations/a:conversation-1/members"),
                                token,
                                "application/json",
                                "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_message_is_shown_and_changed_in_its_place() {
        List<String> changed = new ArrayList<>();
        teams.onChange(changed::add);

        assertThat(send(card("")).statusCode()).isEqualTo(201);
        Shown shown = teams.conversation(AMINA).get(0);
        assertThat(shown.at()).isEqualTo(NOW);
        assertThat(shown.fromBot()).isTrue();

        assertThat(send("PUT", "a:conversation-1/activities/" + shown.id(), card("{\"type\":\"TextBlock\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(teams.conversation(AMINA)).singleElement().matches(Shown::edited);
        assertThat(changed).hasSize(2).containsOnly(AMINA);
    }

    @Test
    void what_teams_does_not_know_is_not_found() {
        assertThat(send("POST", "a:nobody/activities", card("")).body()).contains("ConversationNotFound");
        assertThat(send("PUT", "a:conversation-1/activities/gone", card("")).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "a:conversation-1/members/29:other", "").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> teams.conversation("nobody@example.com")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void members_are_told_with_their_address() {
        for (String path : List.of("members", "members/29:person-1", "pagedmembers")) {
            assertThat(send("GET", "a:conversation-1/" + path, "").body()).contains(AMINA);
        }
    }

    @Test
    void a_message_above_80_kilobytes_is_refused() {
        assertThat(send(card("{\"type\":\"TextBlock\",\"text\":\"" + "x".repeat(81 * 1024) + "\"}"))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_malformed_card_is_refused() {
        String input = "{\"type\":\"Input.Text\",\"id\":\"a\"}";
        for (String bad : List.of(
                message("{\"type\":\"AdaptiveCard\",\"body\":[]}"),
                message("{\"type\":\"AdaptiveCard\",\"version\":\"9.0\"}"),
                message("{}"),
                card("{\"type\":\"Hologram\"}"),
                card("{\"type\":\"Container\",\"items\":[{\"type\":\"Hologram\"}]}"),
                card(input + "," + input),
                card("{\"type\":\"ActionSet\",\"actions\":[{\"type\":\"Action.Fly\"}]}"),
                "{\"type\":\"typo\"}",
                "no json")) {
            assertThat(send(bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(send(card("{\"type\":\"Hologram\",\"fallback\":\"drop\"}")).statusCode())
                .isEqualTo(201);
        assertThat(teams.conversation(AMINA)).hasSize(1);
    }

    @Test
    void faults_come_in_the_order_they_were_asked_for() {
        teams.fail(new Fault.RateLimited(7), 1);
        teams.fail(new Fault.LostBefore(), 1);
        teams.fail(new Fault.Refused(), 1);
        teams.fail(new Fault.Blocked(), 1);
        teams.fail(new Fault.LostAfter(), 1);

        HttpResponse<String> limited = send(card(""));
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
        assertThat(send(card("")).statusCode()).isEqualTo(502);
        assertThat(send(card("")).statusCode()).isEqualTo(400);
        assertThat(send(card("")).body()).contains("MessageWritesBlocked");
        assertThat(teams.conversation(AMINA)).isEmpty();
        assertThat(send(card("")).statusCode()).isEqualTo(502);
        assertThat(teams.conversation(AMINA)).hasSize(1);
        assertThat(send(card("")).statusCode()).isEqualTo(201);
    }

    @Test
    void the_same_words_typed_twice_bear_two_moments_though_the_clock_stands_still() {
        teams.say(AMINA, "help");
        teams.say(AMINA, "help");
        assertThat(bot.heard.subList(2, 4).stream()
                        .map(activity -> activity.path("timestamp").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_typed_is_shown_and_delivered_again_under_new_ids() {
        teams.redeliver(1);

        assertThat(teams.say(AMINA, "hello")).isEqualTo(Answer.OK);

        List<JsonNode> said = bot.heard.subList(2, 4);
        assertThat(said).extracting(activity -> activity.path("text").asText()).containsOnly("hello");
        assertThat(said.get(0).path("id")).isNotEqualTo(said.get(1).path("id"));
        assertThat(said.get(0).path("timestamp")).isEqualTo(said.get(1).path("timestamp"));
        assertThat(teams.conversation(AMINA)).hasSize(1);
    }

    @Test
    void a_dialog_demands_its_required_fields_before_it_is_sent() {
        open(
                "{\"type\":\"Input.Text\",\"id\":\"a\",\"isRequired\":true,\"maxLength\":3,\"errorMessage\":\"Say something\"}");

        assertThat(teams.submit(AMINA, Map.of())).isEqualTo(new Answer(false, "Say something"));
        assertThat(teams.form(AMINA).orElseThrow().errors()).containsKey("a");
        assertThat(teams.submit(AMINA, Map.of("a", "long")).ok()).isFalse();
        assertThat(bot.heard).hasSize(3);

        bot.answer = "{}";
        assertThat(teams.submit(AMINA, Map.of("a", "yes")).ok()).isTrue();
        JsonNode data = bot.heard.get(3).path("value").path("data");
        assertThat(data.path("a").asText()).isEqualTo("yes");
        assertThat(data.path("own").asText()).isEqualTo("data");
        assertThat(teams.form(AMINA)).isEmpty();
    }

    @Test
    void a_dialog_can_be_dismissed() {
        open("");
        teams.dismiss(AMINA);

        assertThat(teams.form(AMINA)).isEmpty();
        assertThat(teams.submit(AMINA, Map.of()).ok()).isFalse();
    }

    @Test
    void a_dialog_that_gets_no_answer_is_a_failure_to_the_person() {
        send(card(""));
        ObjectNode button = Json.object().put("type", "Action.Submit");
        button.putObject("data").putObject("msteams").put("type", "task/fetch");

        assertThat(teams.press(AMINA, teams.conversation(AMINA).get(0).id(), button)
                        .ok())
                .isFalse();
        assertThat(teams.press(AMINA, "gone", button).ok()).isFalse();
    }

    private void open(String input) {
        send(card(""));
        bot.answer =
                "{\"task\":{\"type\":\"continue\",\"value\":{\"title\":\"T\",\"card\":{\"content\":{\"type\":\"AdaptiveCard\","
                        + "\"version\":\"1.5\",\"body\":[" + input
                        + "],\"actions\":[{\"type\":\"Action.Submit\",\"data\":{\"own\":\"data\"}}]}}}}}";
        ObjectNode button = Json.object().put("type", "Action.Submit");
        button.putObject("data").putObject("msteams").put("type", "task/fetch");
        assertThat(teams.press(AMINA, teams.conversation(AMINA).get(0).id(), button))
                .isEqualTo(Answer.OK);
        assertThat(teams.form(AMINA)).isPresent();
    }

    @Test
    void the_last_200_exchanges_are_kept() {
        for (int i = 0; i < 210; i++) {
            teams.say(AMINA, "n" + i);
        }

        assertThat(teams.wire(AMINA)).hasSize(200);
        assertThat(teams.wire(AMINA).get(199).request().path("text").asText()).isEqualTo("n209");
    }
}
