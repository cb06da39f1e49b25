package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much gets in, whether or not it tells its length. */
class SlackDoorSizeTest {
    private static final String MESSAGE =
            "{\"type\":\"event_callback\",\"team_id\":\"T00000001\",\"event\":{\"type\":\"message\","
                    + "\"user\":\"U00000001\",\"channel\":\"D00000001\",\"ts\":\"1764000000.000100\","
                    + "\"channel_type\":\"im\",\"text\":\"hello\"}}";

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

    @ParameterizedTest
    @CsvSource({
        "1048576, true, 200",
        "1048576, false, 200",
        "1048577, true, 413",
        "1048577, false, 413",
        "2000000, true, 413",
        "2000000, false, 413"
    })
    void a_request_is_heard_up_to_a_megabyte_and_its_sender_told_when_it_is_larger(
            int length, boolean tellsItsLength, int status) throws Exception {
        assertThat(post(length, tellsItsLength)).isEqualTo(status);
        assertThat(home.heard).hasSize(status == 200 ? 1 : 0);
    }

    /** Its sender is told so, or finds the line cut: what they send is not read without end. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_request_of_many_megabytes_is_not_heard(boolean tellsItsLength) throws Exception {
        try {
            assertThat(post(8_000_000, tellsItsLength)).isEqualTo(413);
        } catch (IOException cut) {
            assertThat(cut).isNotInstanceOf(HttpTimeoutException.class);
        }
        assertThat(home.heard).isEmpty();
    }

    private int post(int length, boolean tellsItsLength) throws Exception {
        byte[] body = (MESSAGE + " ".repeat(length - MESSAGE.length())).getBytes(UTF_8);
        String now = Long.toString(home.clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(home.events)
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", home.slack.signature(now, body))
                .POST(
                        tellsItsLength
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
