package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.slack.Deliveries.Heard;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Slack's end of Socket Mode: what people do goes out through a connection that the bot opened. */
final class SocketLine extends WebSocketServer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STOP_MILLIS = 1000;

    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final LinkedBlockingDeque<WebSocket> open = new LinkedBlockingDeque<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile boolean all;
    private final AtomicInteger envelopes = new AtomicInteger();

    private SocketLine() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
    }

    static SocketLine listening() {
        SocketLine line = new SocketLine();
        line.start();
        try {
            if (!line.started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the stand-in's Socket Mode did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the stand-in's Socket Mode did not start", e);
        }
        return line;
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + getPort() + "/link");
    }

    /** From now on everything goes through all open connections at once. */
    void useAll() {
        all = true;
    }

    /**
     * Delivers one envelope through one of the open connections, the one that was used least lately, and waits until
     * it is acknowledged; what nobody acknowledges in time was not heard.
     */
    Heard deliver(String type, JsonNode payload) {
        if (!all) {
            return deliver(null, type, payload);
        }
        return Heard.ofAll(open.stream()
                .map(connection -> CompletableFuture.supplyAsync(() -> deliver(connection, type, payload)))
                .toList());
    }

    /** @param through null for the one that is used least lately */
    private Heard deliver(@Nullable WebSocket through, String type, JsonNode payload) {
        String id = "envelope-" + envelopes.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        awaited.put(id, answer);
        try {
            WebSocket connection = through == null ? connection() : through;
            if (connection != null) {
                connection.send(Json.write(envelope(id, type, payload)));
                JsonNode said =
                        answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).path("payload");
                return new Heard(200, said, said.isMissingNode() ? "" : Json.write(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // not acknowledged
        } finally {
            awaited.remove(id);
        }
        return new Heard(0, Json.object(), "");
    }

    private static ObjectNode envelope(String id, String type, JsonNode payload) {
        ObjectNode envelope = Json.object()
                .put("type", type)
                .put("envelope_id", id)
                .put("accepts_response_payload", !type.equals("events_api"));
        envelope.set("payload", payload);
        return envelope;
    }

    private @Nullable WebSocket connection() throws InterruptedException {
        WebSocket next = open.pollFirst(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next != null) {
            open.addLast(next);
        }
        return next;
    }

    /** How many connections of bots stand open. */
    int connections() {
        return open.size();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.send(Json.write(Json.object().put("type", "hello").put("num_connections", open.size() + 1)));
        open.addLast(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        JsonNode said = Json.read(message);
        CompletableFuture<JsonNode> answer =
                awaited.get(said.path("envelope_id").asText());
        if (answer != null) {
            answer.complete(said);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        for (Iterator<WebSocket> each = open.iterator(); each.hasNext(); ) {
            if (each.next() == connection) {
                each.remove();
            }
        }
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception error) {}

    void hangUp() {
        try {
            stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
