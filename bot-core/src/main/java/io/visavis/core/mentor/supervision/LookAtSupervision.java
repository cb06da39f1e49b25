package io.visavis.core.mentor.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each mentor's supervision once a day. What is missing is warned of first; no new pair is made once it was
 * missing for longer than the rule's grace, and again as soon as nothing is missing.
 */
public final class LookAtSupervision {
    private final Ledgers ledgers;
    private final Clock clock;

    public LookAtSupervision(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Harmless however often it runs. Days are those of UTC. */
    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Ledger> unchanged = new ArrayList<>();
        for (Ledger ledger : ledgers.toLookAt(now)) {
            LocalDate since = since(ledger, today);
            boolean paused = since != null && !ledger.rule().pausedFrom(since).isAfter(today);
            if (Objects.equals(since, ledger.overdueSince()) && paused == ledger.paused()) {
                unchanged.add(ledger);
            } else {
                ledgers.changed(ledger, since, paused, now);
            }
        }
        ledgers.unchanged(unchanged, today);
    }

    private static @Nullable LocalDate since(Ledger ledger, LocalDate today) {
        if (ledger.missingMinutes(today) == 0) {
            return null;
        }
        LocalDate before = ledger.overdueSince();
        return before == null ? today : before;
    }
}
