package io.visavis.server.nodes;

import io.visavis.server.settings.Settings;
import io.visavis.server.wiring.Wiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A server process of its own, as {@code serve} runs it, whose clock is ahead or behind by a fixed time. */
public final class NodeAt {
    private NodeAt() {}

    /** @param arguments the difference to the machine's clock, as an ISO duration */
    public static void main(String[] arguments) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        System.out.println("starts at " + Instant.now(clock));
        Wiring.serve(Settings.from(System.getenv()), clock).awaitEnd();
    }
}
