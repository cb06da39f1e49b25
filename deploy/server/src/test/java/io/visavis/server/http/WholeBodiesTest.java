package io.visavis.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeBodiesTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int MANY = 100;

    private final AtomicInteger entered = new AtomicInteger();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<Socket> sockets = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void a_request_is_handed_on_once_its_body_is_whole() throws Exception {
        start(LONG);
        for (int i = 0; i < MANY; i++) {
            half(5_000, 2_500);
        }

        assertThat(post(5_000, true)).isEqualTo("200 5000");
        assertThat(entered).hasValue(1);

        for (Socket half : sockets) {
            half.getOutputStream().write(new byte[2_500]);
            assertThat(firstLine(half)).contains("200");
        }
        assertThat(entered).hasValue(MANY + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 200 0",
        "1, true, 200 1",
        "1, false, 200 1",
        "1048576, true, 200 1048576",
        "1048576, false, 200 1048576",
        "1048577, true, 413 413",
        "1048577, false, 413 413",
        "2097152, true, 413 413",
        "2097152, false, 413 413"
    })
    void a_body_passes_up_to_a_megabyte_and_whoever_sends_more_is_told(int length, boolean told, String answer)
            throws Exception {
        start(LONG);
        assertThat(post(length, told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_far_too_large_is_not_read_to_its_end(boolean told) throws Exception {
        start(LONG);
        try {
            assertThat(post(20_000_000, told)).isEqualTo("413 413");
        } catch (IOException cut) {
            assertThat(cut).isNotInstanceOf(HttpTimeoutException.class);
        }
        assertThat(entered).hasValue(0);
    }

    @Test
    void a_body_that_takes_too_long_is_not_waited_for() throws Exception {
        start(Duration.ZERO);
        assertThat(post(10, true)).isEqualTo("408 408");
        assertThat(entered).hasValue(0);
    }

    @Test
    void large_halves_take_the_room_of_other_large_ones_and_no_more() throws Exception {
        start(LONG);
        post(600_000, true);
        long before = memory();
        for (int i = 0; i < MANY; i++) {
            half(1_000_000, 700_000);
        }
        await("room is used up").atMost(LONG).until(() -> post(600_000, true).equals("503 503"));

        assertThat(post(20_000, true)).isEqualTo("200 20000");
        assertThat(memory() - before).isLessThan(48L << 20);

        for (Socket half : sockets) {
            half.close();
        }
        await("room is given back").atMost(LONG).until(() -> post(600_000, true).equals("200 600000"));
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void start(Duration patience) throws Exception {
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(LONG.toMillis());
        server.addConnector(connector);
        server.setErrorHandler((request, response, callback) -> {
            Content.Sink.write(response, true, Integer.toString(response.getStatus()), callback);
            return true;
        });
        server.setHandler(new WholeBodies(patience, new Length()));
        server.start();
    }

    /** Answers how long the body was. */
    private final class Length extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            entered.incrementAndGet();
            int length;
            try (InputStream body = Content.Source.asInputStream(request)) {
                length = body.readAllBytes().length;
            }
            Content.Sink.write(response, true, Integer.toString(length), callback);
            return true;
        }
    }

    private void half(int length, int sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        sockets.add(socket);
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n").getBytes(ISO_8859_1));
        socket.getOutputStream().write(new byte[sent]);
    }

    private static String firstLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(15), ISO_8859_1);
    }

    /** @return status and body */
    private String post(int length, boolean told) throws Exception {
        byte[] body = new byte[length];
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/"))
                .timeout(LONG)
                .POST(
                        told
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
