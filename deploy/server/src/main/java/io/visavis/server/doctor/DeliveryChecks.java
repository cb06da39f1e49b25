package io.visavis.server.doctor;

import io.visavis.core.delivery.DeliveryHealth;
import io.visavis.core.delivery.jdbc.JdbcDeliveryHealth;
import io.visavis.server.store.ServerDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether messages get where they should. */
public final class DeliveryChecks {
    private static final Duration LATE = Duration.ofMinutes(30);

    private final ServerDatabase database;
    private final Clock clock;

    public DeliveryChecks(ServerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Check> all() {
        return List.of(() -> reach(read()), () -> flow(read()));
    }

    private DeliveryHealth read() {
        Instant now = clock.instant();
        return new JdbcDeliveryHealth(database.database().jdbi()).read(now.minus(LATE), now);
    }

    private static Finding reach(DeliveryHealth health) {
        if (health.unreachable().isEmpty()) {
            return Finding.good("people: all can be written to");
        }
        String by = health.unreachable().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " on " + entry.getKey())
                .collect(Collectors.joining(", "));
        return Finding.worthALook("people: not reachable yet: " + by + "; they have not met the bot, or have left it");
    }

    private static Finding flow(DeliveryHealth health) {
        if (health.quarantined() > 0) {
            return Finding.problem("messages: " + health.quarantined() + " put aside after failing three times, "
                    + health.overdue() + " overdue; the log names the reasons");
        }
        return health.overdue() == 0
                ? Finding.good("messages: none is late or put aside")
                : Finding.worthALook("messages: " + health.overdue() + " are more than " + LATE.toMinutes()
                        + " minutes late; is serve running?");
    }
}
