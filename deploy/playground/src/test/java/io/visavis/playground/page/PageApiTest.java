package io.visavis.playground.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageApiTest {
    private static final String CLAIRE = "/playground/api/people/" + FakeStage.MANAGER;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch gate = new CountDownLatch(1);
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage(0, gate);
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        stage.close();
    }

    @Test
    void everyone_is_listed_with_their_last_message_and_what_waits_for_them() throws Exception {
        JsonNode people = body(get("/playground/api/people")).get("people");
        assertThat(people).hasSize(60);
        JsonNode claire = people.get(0);
        assertThat(claire.get("email").asText()).isEqualTo(FakeStage.MANAGER);
        assertThat(claire.get("preview").asText()).isEqualTo("This week's question");
        assertThat(claire.get("received").asInt()).isEqualTo(4);
        assertThat(claire.get("waiting").asInt()).isEqualTo(3);
        assertThat(people.get(4).has("preview")).isFalse();
    }

    @Test
    void a_chat_holds_the_platforms_own_json() throws Exception {
        JsonNode first = body(get(CLAIRE + "/chat")).get("messages").get(0);
        assertThat(first.get("content"))
                .isEqualTo(FakeStandIn.sample("slack-en.json").get(0).get("content"));
        assertThat(first.get("edited").asBoolean()).isTrue();
    }

    @Test
    void what_is_said_comes_back_with_the_chat_after_it() throws Exception {
        JsonNode answer = body(post(CLAIRE + "/say", "{\"text\":\" <b>hello</b> \"}"));
        assertThat(answer.get("ok").asBoolean()).isTrue();
        JsonNode messages = answer.get("messages");
        assertThat(messages.get(messages.size() - 2).get("content").get("text").asText())
                .isEqualTo("&lt;b&gt;hello&lt;/b&gt;");
    }

    @Test
    void the_slash_command_is_one_on_slack_and_words_on_teams() throws Exception {
        assertThat(lastText(post(CLAIRE + "/say", "{\"text\":\"/mentor status\"}")))
                .isEqualTo("You asked: status");
        assertThat(lastText(
                        post("/playground/api/people/" + FakeStage.MENTOR + "/say", "{\"text\":\"/mentor status\"}")))
                .isEqualTo("You said: /mentor status");
    }

    @Test
    void a_refusal_by_the_platform_is_passed_on_in_its_words() throws Exception {
        JsonNode answer = body(post(CLAIRE + "/say", "{\"text\":\"refuse me\"}"));
        assertThat(answer.get("ok").asBoolean()).isFalse();
        assertThat(answer.get("problem").asText()).contains("3 seconds");
    }

    @Test
    void a_form_opens_is_refused_with_its_errors_and_is_sent() throws Exception {
        assertThat(body(get(CLAIRE + "/form")).get("form").isNull()).isTrue();
        JsonNode opened =
                body(post(CLAIRE + "/press", "{\"message\":\"m4\",\"control\":{\"action_id\":\"checkin.answer\"}}"));
        assertThat(opened.get("form").get("content").get("callback_id").asText())
                .isEqualTo("checkin.answer");
        JsonNode refused = body(post(CLAIRE + "/submit", "{\"values\":{\"reflection\":\"short\"}}"));
        assertThat(refused.get("form").get("errors").get("reflection").asText()).contains("at least 10");
        JsonNode sent =
                body(post(CLAIRE + "/submit", "{\"values\":{\"reflection\":\"long enough to keep\",\"scale\":\"4\"}}"));
        assertThat(sent.get("form").isNull()).isTrue();
        assertThat(stage.slack.submittedBy(FakeStage.MANAGER))
                .isEqualTo(Map.of("reflection", "long enough to keep", "scale", "4"));
    }

    @Test
    void a_form_is_dismissed_and_cannot_be_sent_afterwards() throws Exception {
        post(CLAIRE + "/press", "{\"message\":\"m4\",\"control\":{\"action_id\":\"checkin.answer\"}}");
        assertThat(body(post(CLAIRE + "/dismiss", "{}")).get("form").isNull()).isTrue();
        assertThat(post(CLAIRE + "/submit", "{\"values\":{}}").statusCode()).isEqualTo(409);
    }

    @Test
    void the_wire_shows_what_went_each_way() throws Exception {
        post(CLAIRE + "/say", "{\"text\":\"help\"}");
        JsonNode wire = body(get(CLAIRE + "/wire")).get("wire");
        JsonNode last = wire.get(wire.size() - 1);
        assertThat(last.get("what").asText()).isEqualTo("chat.postMessage");
        assertThat(last.get("toBot").asBoolean()).isFalse();
        assertThat(last.get("status").asInt()).isEqualTo(200);
        assertThat(last.get("request").get("text").asText()).isEqualTo("You said: help");
    }

    @Test
    void the_clock_moves_by_one_step() throws Exception {
        gate.countDown();
        JsonNode clock = body(post("/playground/api/clock", "{\"step\":\"NEXT_PROMPT\"}"));
        assertThat(clock.get("now").asText()).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(clock.get("moving").asBoolean()).isFalse();
        assertThat(stage.moves).containsExactly(Timeline.Step.NEXT_PROMPT);
    }

    @Test
    void the_clock_is_moved_by_one_browser_at_a_time() throws Exception {
        CompletableFuture<HttpResponse<String>> first = http.sendAsync(
                posting("/playground/api/clock", "{\"step\":\"NEXT_MORNING\"}").build(), BodyHandlers.ofString());
        while (!body(get("/playground/api/clock")).get("moving").asBoolean()) {
            Thread.onSpinWait();
        }
        assertThat(post("/playground/api/clock", "{\"step\":\"NEXT_MORNING\"}").statusCode())
                .isEqualTo(409);
        gate.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(stage.moves).hasSize(1);
    }

    @Test
    void the_clock_stands_while_the_first_weeks_are_played() throws Exception {
        stage.preparing = Optional.of(new Timeline.Preparing("Week 3 of 7", 3, 7));
        assertThat(body(get("/playground/api/clock"))
                        .get("preparing")
                        .get("done")
                        .asInt())
                .isEqualTo(3);
        assertThat(post("/playground/api/clock", "{\"step\":\"NEXT_MORNING\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_browser_hears_whose_chat_changed_and_that_the_clock_moved() throws Exception {
        gate.countDown();
        var stream = http.send(
                HttpRequest.newBuilder(stage.at("/playground/api/events")).build(), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            stage.slack.tell("layla@northwind.example", "Hello");
            assertThat(lines.lines().filter(line -> line.contains("layla@")).findFirst())
                    .isPresent();
            post("/playground/api/clock", "{\"step\":\"NEXT_MORNING\"}");
            assertThat(lines.lines().filter(line -> line.contains("2026-11-25")).findFirst())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody@northwind.example/chat",
                "nobody@northwind.example/wire",
                FakeStage.MANAGER + "/diary",
                FakeStage.MANAGER,
                ""
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = get("/playground/api/people/" + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(body(answer).get("error").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/say | {} | 400",
                "/say | {\"text\":\"  \"} | 400",
                "/say | {\"text\":7} | 400",
                "/say | [] | 400",
                "/say | nonsense | 400",
                "/press | {\"message\":\"m4\"} | 400",
                "/press | {\"control\":{}} | 400",
                "/submit | {\"values\":{}} | 409",
                "/dance | {} | 404"
            })
    void a_body_that_makes_no_sense_is_refused(String deed, String body, int status) throws Exception {
        assertThat(post(CLAIRE + deed, body).statusCode()).isEqualTo(status);
    }

    @Test
    void a_body_that_is_too_long_is_refused() throws Exception {
        assertThat(post(CLAIRE + "/say", "{\"text\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void only_json_is_taken() throws Exception {
        HttpRequest request = posting(CLAIRE + "/say", "{\"text\":\"hi\"}")
                .setHeader("Content-Type", "text/plain")
                .build();
        assertThat(send(request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Sec-Fetch-Site,none",
        "Origin,https://elsewhere.example",
        "Origin,null"
    })
    void another_site_in_the_same_browser_is_refused(String header, String value) throws Exception {
        HttpRequest request = posting(CLAIRE + "/say", "{\"text\":\"hi\"}")
                .header(header, value)
                .build();
        assertThat(send(request).statusCode()).isEqualTo(403);
        assertThat(stage.slack.conversation(FakeStage.MANAGER)).hasSize(5);
    }

    @Test
    void a_request_without_the_pages_own_header_is_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stage.at(CLAIRE + "/say"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"hi\"}"))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void other_methods_are_refused() throws Exception {
        assertThat(send(HttpRequest.newBuilder(stage.at("/playground")).DELETE().build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_person_on_a_platform_that_nobody_plays_is_an_error_at_the_start() {
        assertThatThrownBy(() -> new PlaygroundPage(FakeStage.cast(), List.of(new FakeStandIn("slack")), stage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("teams");
    }

    private String lastText(HttpResponse<String> answer) throws Exception {
        JsonNode messages = body(answer).get("messages");
        return messages.get(messages.size() - 1).get("content").get("text").asText();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(stage.at(path)).build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(posting(path, body).build());
    }

    private HttpRequest.Builder posting(String path, String body) {
        return HttpRequest.newBuilder(stage.at(path))
                .header("Content-Type", "application/json")
                .header("X-Visavis-Playground", "test")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    private JsonNode body(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }
}
