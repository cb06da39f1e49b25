package io.visavis.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Reply;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;

/** Slack without an address of our own: the same events over a connection that the server opens. */
class SlackSocketModeTest {
    private static final String EVENT =
            "{\"type\":\"events_api\",\"envelope_id\":\"e-1\",\"accepts_response_payload\":false,"
                    + "\"payload\":{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\","
                    + "\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",\"text\":\"bonjour\",\"ts\":\"1.2\"}}}";

    @Test
    void an_event_is_heard_and_acknowledged() throws Exception {
        BlockingQueue<Inbound> heard = new LinkedBlockingQueue<>();
        try (Line line = new Line();
                AwkwardSlack slack = opening(line);
                SlackAdapter adapter = adapter(slack.url);
                AutoCloseable connection = adapter.listen(hearing(heard), Runnable::run)) {
            line.toBot.add(EVENT);

            assertThat(heard.poll(20, TimeUnit.SECONDS)).isInstanceOf(Inbound.Said.class);
            assertThat(line.fromBot.poll(20, TimeUnit.SECONDS)).contains("\"envelope_id\":\"e-1\"");
            assertThat(connection).isNotNull();
        }
    }

    @Test
    void an_event_that_the_core_does_not_take_is_not_acknowledged() throws Exception {
        InboundHandler failing = inbound -> {
            if (((Inbound.Said) inbound).text().equals("refused")) {
                throw new IllegalStateException("the database is away");
            }
            return new Reply.Nothing();
        };
        try (Line line = new Line();
                AwkwardSlack slack = opening(line);
                SlackAdapter adapter = adapter(slack.url);
                AutoCloseable connection = adapter.listen(failing, Runnable::run)) {
            line.toBot.add(EVENT.replace("bonjour", "refused").replace("e-1", "e-0"));
            line.toBot.add(EVENT);

            assertThat(line.fromBot.poll(20, TimeUnit.SECONDS)).contains("\"envelope_id\":\"e-1\"");
            assertThat(connection).isNotNull();
        }
    }

    @Test
    void without_an_app_level_token_there_is_nothing_to_listen_with() {
        try (SlackAdapter adapter = SlackAdapter.connect(
                new SlackSettings("secret", "xoxb", null, SlackSettings.SLACK_API), Clock.systemUTC())) {
            assertThatThrownBy(() -> adapter.listen(inbound -> new Reply.Nothing(), Runnable::run))
                    .hasMessageContaining("app-level token");
        }
    }

    @Test
    void a_connection_that_slack_refuses_fails_at_once() throws Exception {
        try (AwkwardSlack slack = new AwkwardSlack(200, "{\"ok\":false,\"error\":\"invalid_auth\"}", Map.of());
                SlackAdapter adapter = adapter(slack.url)) {
            assertThatThrownBy(() -> adapter.listen(inbound -> new Reply.Nothing(), Runnable::run))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Socket Mode");
        }
    }

    private static InboundHandler hearing(BlockingQueue<Inbound> heard) {
        return inbound -> {
            heard.add(inbound);
            return new Reply.Nothing();
        };
    }

    private static AwkwardSlack opening(Line line) throws Exception {
        return new AwkwardSlack(
                200, "{\"ok\":true,\"team_id\":\"T1\",\"url\":\"ws://127.0.0.1:" + line.getPort() + "\"}", Map.of());
    }

    private static SlackAdapter adapter(URI url) {
        return SlackAdapter.connect(new SlackSettings("secret", "xoxb", "xapp-1", url), Clock.systemUTC());
    }

    /** Slack's end of the connection: sends, one after another, what is put in. */
    private static final class Line extends WebSocketServer implements AutoCloseable {
        final BlockingQueue<String> toBot = new LinkedBlockingQueue<>();
        final BlockingQueue<String> fromBot = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> started = new LinkedBlockingQueue<>();

        Line() throws InterruptedException {
            super(new InetSocketAddress("127.0.0.1", 0));
            setReuseAddr(true);
            start();
            started.take();
        }

        @Override
        public void onStart() {
            started.add(true);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            Thread sender = new Thread(() -> {
                try {
                    while (connection.isOpen()) {
                        String next = toBot.poll(100, TimeUnit.MILLISECONDS);
                        if (next != null) {
                            connection.send(next);
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            sender.setDaemon(true);
            sender.start();
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            fromBot.add(message);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception error) {}

        @Override
        public void close() throws InterruptedException {
            stop(1000);
        }
    }
}
