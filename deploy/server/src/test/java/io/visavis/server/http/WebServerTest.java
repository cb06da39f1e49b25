package io.visavis.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private final AtomicReference<Optional<String>> obstacle = new AtomicReference<>(Optional.empty());
    private final Readiness readiness = new Readiness(obstacle::get);
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void it_lives_and_is_ready() throws Exception {
        try (WebServer server = start(Map.of())) {
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(server, "/readyz").body()).isEqualToIgnoringNewLines("ok");
        }
    }

    @Test
    void it_lives_but_is_not_ready_while_something_stands_in_the_way() throws Exception {
        try (WebServer server = start(Map.of())) {
            obstacle.set(Optional.of("database"));
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(server, "/readyz").body()).isEqualToIgnoringNewLines("database");
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_check_that_fails_or_hangs_counts_as_not_ready() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (Readiness failing = new Readiness(() -> {
                    throw new IllegalStateException("connection refused");
                });
                Readiness hanging = new Readiness(() -> {
                    awaitQuietly(answer);
                    return Optional.empty();
                })) {
            assertThat(failing.obstacle()).contains("failing");
            assertThat(hanging.obstacle()).contains("no answer");
        }
    }

    @Test
    void readiness_falls_before_the_server_stops() throws Exception {
        try (WebServer server = start(Map.of())) {
            readiness.drain();
            assertThat(get(server, "/readyz").body()).isEqualToIgnoringNewLines("stopping");
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_is_not_there_is_refused_without_saying_what_answers() throws Exception {
        try (WebServer server = start(Map.of())) {
            HttpResponse<String> response = get(server, "/slack/events");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).isEqualToIgnoringNewLines("404");
            assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void an_error_in_a_servlet_shows_no_trace() throws Exception {
        HttpServlet broken = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                throw new IllegalStateException("inner matter");
            }
        };
        try (WebServer server = start(Map.of("/broken/*", broken))) {
            HttpResponse<String> response = get(server, "/broken/x");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualToIgnoringNewLines("500");
        }
    }

    @Test
    void a_request_under_way_is_answered_while_the_server_stops() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        HttpServlet slow = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                entered.countDown();
                awaitQuietly(leave);
                response.getWriter().print("done");
            }
        };
        WebServer server = start(Map.of("/slow", slow));
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request(server, "/slow"), HttpResponse.BodyHandlers.ofString());
        assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        leave.countDown();
        assertThat(answer.get(60, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopping.get(60, TimeUnit.SECONDS);
    }

    @Test
    void connections_without_a_request_make_room_when_there_are_too_many() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try (WebServer server =
                WebServer.start(WebServer.Reach.THIS_MACHINE, 0, readiness, Map.<String, HttpServlet>of(), 5)) {
            for (int i = 0; i < 20; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_told_in_one_line_with_the_way_out() {
        try (WebServer server = start(Map.of())) {
            assertThatThrownBy(() -> WebServer.start(
                            WebServer.Reach.THIS_MACHINE, server.port(), new Readiness(Optional::empty), Map.of()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("Port " + server.port()
                            + " is taken by another program: stop that one, or set VISAVIS_HTTP_PORT");
        }
    }

    private WebServer start(Map<String, HttpServlet> routes) {
        return WebServer.start(WebServer.Reach.THIS_MACHINE, 0, readiness, routes);
    }

    private HttpResponse<String> get(WebServer server, String path) throws IOException, InterruptedException {
        return client.send(request(server, path), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
