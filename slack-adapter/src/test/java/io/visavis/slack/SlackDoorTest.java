package io.visavis.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, byte by byte. Runs a second time under a default charset that is not UTF-8. */
class SlackDoorTest {
    private static final String HELLO = event("D00000001", "\"channel_type\":\"im\",\"text\":\"déjà vu – 你好\"");

    private SlackAtHome home;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    @Test
    void a_signed_request_is_heard_letter_by_letter() throws Exception {
        assertThat(post(HELLO, now(), sign(now(), HELLO)).statusCode()).isEqualTo(200);

        assertThat(((Inbound.Said) home.heard.get(0)).text()).isEqualTo("déjà vu – 你好");
    }

    @Test
    void an_answer_goes_out_letter_by_letter() throws Exception {
        home.answering(new Reply.Say(Message.of("À bientôt – 你好")));
        String command = "team_id=T00000001&user_id=U00000001&command=%2Fmentor&text="
                + URLEncoder.encode("séance", UTF_8) + "&trigger_id=1.2.3&response_url=http%3A%2F%2F127.0.0.1%3A9%2F";

        HttpResponse<String> answer = post(command, now(), sign(now(), command));

        assertThat(((Inbound.Asked) home.heard.get(0)).text()).isEqualTo("séance");
        assertThat(answer.body()).contains("À bientôt – 你好");
    }

    @Test
    void a_request_without_a_signature_is_refused() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(home.events)
                .POST(HttpRequest.BodyPublishers.ofString(HELLO))
                .build();

        assertThat(http.send(unsigned, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
        assertThat(home.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v0=00", "v1=abc", "nonsense"})
    void a_request_with_a_false_signature_is_refused(String signature) throws Exception {
        assertRefused(HELLO, now(), signature);
    }

    @Test
    void a_request_signed_with_another_secret_is_refused() throws Exception {
        assertRefused(HELLO, now(), sign("another-secret", now(), HELLO));
    }

    @Test
    void a_tampered_request_is_refused() throws Exception {
        assertRefused(HELLO.replace("vu", "lu"), now(), sign(now(), HELLO));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void a_request_signed_too_long_ago_or_for_the_future_is_refused(long seconds) throws Exception {
        String then = at(seconds);

        assertRefused(HELLO, then, sign(then, HELLO));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void five_minutes_either_way_are_fresh(long seconds) throws Exception {
        assertThat(post(HELLO, at(seconds), sign(at(seconds), HELLO)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "1.5"})
    void a_timestamp_that_is_no_number_of_seconds_is_refused(String timestamp) throws Exception {
        assertRefused(HELLO, timestamp, sign(timestamp, HELLO));
    }

    /** The signature is over the bytes as they came, whatever they say and however a form writes them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"to come\",\r\n\"a\":\"\\u00e9\"}\r\n",
                "ssl_check=1&text=a+b%20c%2Bd",
                "ssl_check=1&text=%E9%zz+%",
                "ssl_check=1&text=\u00e9\u00ff",
            })
    void bytes_are_vouched_for_as_they_came(String latin) throws Exception {
        byte[] body = latin.getBytes(ISO_8859_1);
        byte[] other = latin.replace("\r\n", "\n")
                .replace("+", "%20")
                .replace('\u00e9', 'e')
                .getBytes(ISO_8859_1);

        assertThat(status(signed(body), body)).isEqualTo(200);
        assertThat(status(signed(body), other)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Slack-Signature", "X-Slack-Request-Timestamp"})
    void a_header_that_comes_twice_is_believed_in_neither_place(String header) throws Exception {
        byte[] body = HELLO.getBytes(UTF_8);
        HttpRequest.Builder request = signed(body);
        String value = request.copy().build().headers().firstValue(header).orElseThrow();

        assertThat(status(request.header(header, value), body)).isEqualTo(401);
        assertThat(home.heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"file_share, 1", "thread_broadcast, 1", "me_message, 1", "message_replied, 0", "to_come, 0"})
    void words_are_heard_whichever_kind_of_message_brings_them(String subtype, int times) throws Exception {
        String body = event("D00000001", "\"channel_type\":\"im\",\"subtype\":\"" + subtype + "\",\"text\":\"x\"");

        assertThat(post(body, now(), sign(now(), body)).statusCode()).isEqualTo(200);
        assertThat(home.heard).hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"team_id\":\"T00000001\",\"event\":{\"type\":\"app_home_opened\"}}",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22T00000001%22%7D%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%2C%22team%22%3A%7B%22id%22%3A%22T00000001%22%7D%7D",
                "command=%2Fmentor&team_id=T00000001",
                "command=%2Fmentor&text=%zz",
            })
    void what_lacks_what_every_such_request_has_is_refused_and_not_an_error(String body) throws Exception {
        assertThat(post(body, now(), sign(now(), body)).statusCode()).isEqualTo(400);
        assertThat(home.heard).isEmpty();
    }

    @Test
    void slack_s_question_whether_the_address_is_ours_is_answered() throws Exception {
        String question = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\",\"token\":\"t\"}";

        assertThat(post(question, now(), sign(now(), question)).body()).isEqualTo("3eZbrw1aB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"channel_type\":\"channel\",\"text\":\"x\"",
                "\"channel_type\":\"mpim\",\"text\":\"x\"",
                "\"channel_type\":\"im\",\"bot_id\":\"B1\",\"text\":\"x\"",
                "\"channel_type\":\"im\",\"subtype\":\"message_changed\"",
                "\"channel_type\":\"im\",\"subtype\":\"message_deleted\"",
                "\"channel_type\":\"im\",\"subtype\":\"bot_message\",\"text\":\"x\""
            })
    void other_channels_bots_and_edits_are_acknowledged_and_not_heard(String event) throws Exception {
        String body = event("D00000001", event);

        assertThat(post(body, now(), sign(now(), body)).statusCode()).isEqualTo(200);
        assertThat(home.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"event_callback\",\"team_id\":\"T00000001\",\"event\":{\"type\":\"team_join\"}}",
                "{\"type\":\"something_new\"}",
                "{}",
                "payload=%7B%22type%22%3A%22shortcut%22%7D",
                "{\"type\":\"block_actions\"}",
                "command=&text=x",
                "ssl_check=1",
                "command=%2Fother&team_id=T00000001&user_id=U1&text=x",
                ""
            })
    void what_nobody_listens_to_is_acknowledged(String body) throws Exception {
        assertThat(post(body, now(), sign(now(), body)).statusCode()).isEqualTo(200);
        assertThat(home.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "payload=%7B", "payload=%zz", "{\"type\":[1]} trailing"})
    void a_signed_request_that_makes_no_sense_is_refused(String body) throws Exception {
        assertThat(post(body, now(), sign(now(), body)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_workspace_the_bot_has_no_token_for_is_acknowledged_and_not_heard() throws Exception {
        String body = HELLO.replace("T00000001", "T99999999");

        assertThat(post(body, now(), sign(now(), body)).statusCode()).isEqualTo(200);
        assertThat(home.heard).isEmpty();
    }

    private void assertRefused(String body, String timestamp, String signature) throws Exception {
        assertThat(post(body, timestamp, signature).statusCode()).isEqualTo(401);
        assertThat(home.heard).isEmpty();
    }

    private static String event(String channel, String fields) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T00000001\",\"event\":{\"type\":\"message\",\"user\":\"U00000001\","
                + "\"channel\":\"" + channel + "\",\"ts\":\"1764000000.000100\"," + fields + "}}";
    }

    private String now() {
        return at(0);
    }

    private String at(long seconds) {
        return Long.toString(home.clock.instant().getEpochSecond() + seconds);
    }

    private static String sign(String timestamp, String body) throws Exception {
        return sign(SlackAtHome.SECRET, timestamp, body);
    }

    private static String sign(String secret, String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8)));
    }

    private HttpRequest.Builder signed(byte[] body) {
        return HttpRequest.newBuilder(home.events)
                .header("X-Slack-Request-Timestamp", now())
                .header("X-Slack-Signature", home.slack.signature(now(), body));
    }

    private int status(HttpRequest.Builder request, byte[] body) throws Exception {
        HttpRequest post =
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> post(String body, String timestamp, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(home.events)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}
