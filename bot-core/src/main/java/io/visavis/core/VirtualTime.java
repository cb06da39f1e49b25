package io.visavis.core;

import io.visavis.core.schedule.VirtualClock;
import java.time.Duration;
import java.time.Instant;

/** Lets time pass for a core on a virtual clock, from one due moment to the next. */
public final class VirtualTime {
    /** Sessions are planned days ahead: looking four times a day misses none. */
    private static final Duration LONGEST_STEP = Duration.ofHours(6);

    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

    private final Core core;
    private final VirtualClock clock;

    public VirtualTime(Core core, VirtualClock clock) {
        this.core = core;
        this.clock = clock;
    }

    /** Does all that is due now. @return how many messages were handled */
    public int settle() {
        core.plan();
        return core.dispatcher().runDue();
    }

    /** Moves on until {@code end} and does all that falls due on the way, {@code end} included. */
    public void runUntil(Instant end) {
        settle();
        while (clock.instant().isBefore(end)) {
            step(end);
        }
    }

    /**
     * Moves on to the next moment at which something falls due, or to {@code end}, and does what is due there.
     *
     * @return how many messages were handled
     */
    public int step(Instant end) {
        Instant now = clock.instant();
        Instant next = core.nextDue()
                .filter(due -> due.isBefore(now.plus(LONGEST_STEP)))
                .orElse(now.plus(LONGEST_STEP));
        Instant later = next.isAfter(now) ? next : now.plus(SHORTEST_STEP);
        clock.moveTo(later.isBefore(end) ? later : end);
        return settle();
    }
}
