package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn.Wire;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last exchanges about each person. */
final class WireLog {
    private static final int KEPT = 200;

    private final Clock clock;
    private final Map<String, Deque<Wire>> byUser = new HashMap<>();

    WireLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(String user, boolean toBot, String what, int status, JsonNode request, JsonNode response) {
        Deque<Wire> log = byUser.computeIfAbsent(user, u -> new ArrayDeque<>());
        log.addLast(new Wire(clock.instant(), toBot, what, status, request, response));
        if (log.size() > KEPT) {
            log.removeFirst();
        }
    }

    synchronized List<Wire> of(String user) {
        Deque<Wire> log = byUser.get(user);
        return log == null ? List.of() : List.copyOf(log);
    }
}
