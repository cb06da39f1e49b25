package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Member;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in refuses what Slack refuses, called as any bot would. */
class SlackStandInTest {
    private static final String ANNA = "anna@client.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private SlackStandIn slack;

    @BeforeEach
    void start() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        slack = SlackStandIn.start(noon, "secret", "xoxb");
        slack.join(new Member(ANNA, "Anna", "fr", "Europe/Paris"));
        slack.join(new Member("Ben@client.example", "Ben", "en", "Europe/London"));
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void people_get_ids_in_the_order_of_joining_and_are_found_whatever_the_case() {
        slack.join(new Member(ANNA, "Anna again", "fr", "Europe/Paris"));

        assertThat(call("users.lookupByEmail", "email=BEN@client.example")
                        .at("/user/id")
                        .asText())
                .isEqualTo("U00000002");
        assertThat(call("users.info", "user=U00000001").at("/user/tz").asText()).isEqualTo("Europe/Paris");
    }

    @Test
    void a_bot_must_show_its_token() throws Exception {
        assertThat(send("auth.test", "", "Bearer other").path("error").asText()).isEqualTo("invalid_auth");
        assertThat(send("auth.test", "", null).path("error").asText()).isEqualTo("not_authed");
        assertThat(call("auth.test", "").path("team_id").asText()).isEqualTo("T00000001");
        assertThat(call("users.delete", "").path("error").asText()).isEqualTo("unknown_method");
    }

    @Test
    void messages_stand_in_order_even_when_the_clock_stands_still() {
        post("text=one");
        post("text=two");

        List<String> ids =
                slack.conversation(ANNA).stream().map(StandIn.Shown::id).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(2);
        assertThat(slack.conversation(ANNA).get(0).at()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void a_message_to_nowhere_is_refused() {
        assertThat(call("chat.postMessage", "channel=D99999999&text=x")
                        .path("error")
                        .asText())
                .isEqualTo("channel_not_found");
        assertThat(call("chat.postMessage", "channel=D00000001").path("error").asText())
                .isEqualTo("no_text");
        assertThat(call("conversations.open", "users=U99999999").path("error").asText())
                .isEqualTo("user_not_found");
    }

    @Test
    void only_the_bot_s_own_messages_can_be_changed() {
        String ts = post("text=one").path("ts").asText();

        assertThat(call("chat.update", "channel=D00000001&text=two&ts=" + ts)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(slack.conversation(ANNA).get(0).edited()).isTrue();
        assertThat(call("chat.update", "channel=D00000001&text=two&ts=1.000000")
                        .path("error")
                        .asText())
                .isEqualTo("message_not_found");
    }

    @ParameterizedTest
    @MethodSource("blocksBeyondTheBounds")
    void blocks_beyond_slack_s_bounds_are_refused_with_a_reason(String blocks) {
        JsonNode answer = postBlocks(blocks);

        assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(answer.at("/response_metadata/messages")).isNotEmpty();
        assertThat(slack.conversation(ANNA)).isEmpty();
    }

    static List<String> blocksBeyondTheBounds() {
        String divider = "{\"type\":\"divider\"}";
        String point = "{\"label\":\"a\",\"value\":1}";
        return List.of(
                array(51, divider),
                array(1, "{\"type\":\"unheard_of\"}"),
                array(2, "{\"type\":\"divider\",\"block_id\":\"same\"}"),
                array(1, "{\"type\":\"divider\",\"block_id\":\"" + "x".repeat(256) + "\"}"),
                array(1, "{\"type\":\"header\",\"text\":" + plain(151) + "}"),
                array(1, "{\"type\":\"header\",\"text\":" + plain(0) + "}"),
                array(1, "{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}"),
                array(1, "{\"type\":\"section\",\"text\":" + plain(3001) + "}"),
                array(1, "{\"type\":\"section\"}"),
                array(1, "{\"type\":\"context\",\"elements\":[]}"),
                array(1, "{\"type\":\"input\",\"label\":" + plain(3) + ",\"element\":{\"type\":\"datepicker\"}}"),
                array(1, "{\"type\":\"actions\",\"elements\":" + array(26, button(3, 3, "")) + "}"),
                array(1, "{\"type\":\"actions\",\"elements\":" + array(2, button(3, 3, "")) + "}"),
                array(1, "{\"type\":\"actions\",\"elements\":" + array(1, button(76, 3, "")) + "}"),
                array(1, "{\"type\":\"actions\",\"elements\":" + array(1, button(3, 256, "")) + "}"),
                array(1, "{\"type\":\"actions\",\"elements\":" + array(1, button(3, 3, ",\"style\":\"loud\"")) + "}"),
                array(1, "{\"type\":\"rich_text\",\"elements\":[]}"),
                array(3, chart("t", "s", "[\"a\"]", point)),
                array(1, chart("t".repeat(51), "s", "[\"a\"]", point)),
                array(1, chart("t", "s".repeat(21), "[\"a\"]", point)),
                array(1, chart("t", "s", "[\"a\",\"b\"]", point)),
                array(1, chart("t", "s", "[]", "")),
                array(1, chart("t", "s", "[\"a\"]", "{\"label\":\"a\",\"value\":\"1\"}")));
    }

    @Test
    void blocks_at_slack_s_bounds_are_taken() {
        List<String> blocks = new ArrayList<>(List.of(
                "{\"type\":\"header\",\"text\":" + plain(150) + "}",
                "{\"type\":\"section\",\"text\":" + plain(3000) + "}",
                "{\"type\":\"actions\",\"elements\":[" + button(75, 255, ",\"style\":\"primary\"") + "]}",
                chart("t".repeat(50), "s".repeat(20), "[\"a\"]", "{\"label\":\"a\",\"value\":-1.5}")));
        IntStream.range(0, 46).forEach(i -> blocks.add("{\"type\":\"divider\"}"));

        assertThat(postBlocks(blocks.toString()).path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_workspace_can_be_one_without_charts() {
        slack.drawCharts(false);

        assertThat(postBlocks(array(1, chart("t", "s", "[\"a\"]", "{\"label\":\"a\",\"value\":1}")))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_blocks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"home\",\"blocks\":[]}",
                "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"This title is far too long\"},\"blocks\":[]}",
                "{\"type\":\"modal\",\"blocks\":[]}"
            })
    void a_view_beyond_the_bounds_is_refused(String view) {
        assertThat(call("views.open", "trigger_id=1&view=" + encoded(view))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void a_trigger_nobody_was_given_opens_nothing() {
        String view = "{\"type\":\"modal\",\"title\":" + plain(3) + ",\"blocks\":[]}";

        assertThat(call("views.open", "trigger_id=1&view=" + encoded(view))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_view_that_is_too_large_is_refused() {
        String word = "{\"type\":\"section\",\"text\":" + plain(3000) + "}";
        String view = "{\"type\":\"modal\",\"title\":" + plain(3) + ",\"blocks\":" + array(90, word) + "}";

        assertThat(call("views.push", "trigger_id=1&view=" + encoded(view))
                        .path("error")
                        .asText())
                .isEqualTo("view_too_large");
    }

    @Test
    void history_shows_the_newest_first_page_by_page_and_metadata_on_demand() {
        IntStream.range(0, 5).forEach(i -> post("text=m" + i + "&metadata=" + encoded("{\"event_type\":\"e\"}")));

        JsonNode first = call("conversations.history", "channel=D00000001&limit=3&include_all_metadata=1");
        String cursor = first.at("/response_metadata/next_cursor").asText();
        JsonNode rest = call("conversations.history", "channel=D00000001&limit=3&cursor=" + cursor);

        assertThat(first.path("messages").findValuesAsText("text")).containsExactly("m4", "m3", "m2");
        assertThat(first.path("messages").findValuesAsText("event_type")).hasSize(3);
        assertThat(rest.path("messages").findValuesAsText("text")).containsExactly("m1", "m0");
        assertThat(rest.path("messages").findValuesAsText("event_type")).isEmpty();
    }

    @Test
    void the_wire_keeps_the_last_two_hundred_exchanges_of_each_person() {
        IntStream.range(0, 205).forEach(i -> post("text=m" + i));

        assertThat(slack.wire(ANNA)).hasSize(200);
        assertThat(slack.wire(ANNA).get(199).request().path("text").asText()).isEqualTo("m204");
        assertThat(slack.wire("ben@client.example")).isEmpty();
    }

    @Test
    void a_listener_is_told_whose_conversation_changed() {
        List<String> changed = new ArrayList<>();
        slack.onChange(changed::add);

        post("text=one");

        assertThat(changed).containsExactly(ANNA);
    }

    private JsonNode post(String fields) {
        return call("chat.postMessage", "channel=D00000001&" + fields);
    }

    private JsonNode postBlocks(String blocks) {
        return post("text=x&blocks=" + encoded(blocks));
    }

    private JsonNode call(String method, String form) {
        return send(method, form, "Bearer xoxb");
    }

    private JsonNode send(String method, String form, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(slack.apiUrl().resolve(method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return Json.read(http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String array(int count, String element) {
        return IntStream.range(0, count).mapToObj(i -> element).collect(Collectors.joining(",", "[", "]"));
    }

    private static String plain(int length) {
        return "{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(length) + "\"}";
    }

    private static String button(int label, int actionId, String more) {
        return "{\"type\":\"button\",\"text\":" + plain(label) + ",\"action_id\":\"" + "a".repeat(actionId) + "\""
                + more + "}";
    }

    private static String chart(String title, String series, String categories, String points) {
        return "{\"type\":\"data_visualization\",\"title\":\"" + title
                + "\",\"chart\":{\"type\":\"bar\",\"series\":[{\"name\":\"" + series + "\",\"data\":[" + points
                + "]}],\"axis_config\":{\"categories\":" + categories + "}}}";
    }
}
