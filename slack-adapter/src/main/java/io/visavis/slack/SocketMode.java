package io.visavis.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's own connection for servers that it cannot call. */
final class SocketMode {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final int AT_ONCE = 10;

    private SocketMode() {}

    static AutoCloseable open(String appToken, App app) {
        try {
            SocketModeApp connection =
                    new SocketModeApp(appToken, Backend.JavaWebSocket, SocketMode::unacknowledged, app, AT_ONCE);
            connection.startAsync();
            return connection::close;
        } catch (Exception e) {
            // the SDK logs the cause and goes on without a client
            throw new IllegalStateException("Slack opened no Socket Mode connection", e);
        }
    }

    /** No acknowledgement, so that Slack delivers again. The SDK's own handler would log the message. */
    private static @Nullable Response unacknowledged(SocketModeApp.ErrorContext failure) {
        if (!(failure.getException() instanceof NotTaken)) {
            LOG.error("a request failed: {}", failure.getException().getClass().getName());
        }
        return null;
    }
}
