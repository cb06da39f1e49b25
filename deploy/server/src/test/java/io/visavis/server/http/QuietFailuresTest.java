package io.visavis.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class QuietFailuresTest {
    private static final String CANARY = "canary-9e42";

    @Test
    void what_a_servlet_throws_is_logged_by_its_class_and_answered_with_its_number() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (WebServer server = WebServer.start(
                WebServer.Reach.THIS_MACHINE, 0, new Readiness(Optional::empty), Map.of("/fails", new Failing()))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/fails"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("500\n");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("/fails failed: java.lang.IllegalStateException");
        assertThat(log.list)
                .noneMatch(line -> (line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                        .contains(CANARY));
    }

    @Test
    void what_its_sender_did_wrong_is_no_failure_of_ours() throws Exception {
        try (WebServer server = WebServer.start(
                WebServer.Reach.THIS_MACHINE, 0, new Readiness(Optional::empty), Map.of("/fails", new Failing()))) {
            assertThat(status(server, "POST /fails HTTP/1.1", "Transfer-Encoding: chunked\r\n\r\nzz\r\n"))
                    .isEqualTo("400");
            assertThat(status(server, "POST /fails?code=%zz HTTP/1.1", "\r\n")).isEqualTo("400");
            assertThat(status(server, "BREW /fails HTTP/1.1", "\r\n")).isEqualTo("405");
            assertThat(status(server, "TRACE /fails HTTP/1.1", "\r\n")).isEqualTo("405");
        }
    }

    private static String status(WebServer server, String line, String rest) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = line + "\r\nHost: x\r\nConnection: close\r\n" + rest;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
        }
    }

    private static final class Failing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException(CANARY);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getParameter("code");
            request.getInputStream().readAllBytes();
        }
    }
}
