package io.visavis.core.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved: rehearsals, the demo and tests live by it. In UTC. */
public final class VirtualClock extends Clock {
    private volatile Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    /** @throws IllegalArgumentException when {@code moment} lies in the past */
    public synchronized void moveTo(Instant moment) {
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException("time does not run backwards: " + now + " to " + moment);
        }
        now = moment;
    }

    /** @param by not negative */
    public void advance(Duration by) {
        moveTo(now.plus(by));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product asks each person's zone, never the clock's");
    }
}
