package io.visavis.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicBoolean;

/** The timeline as the page shows it, moved by one person at a time. */
final class Clockwork {
    private final Timeline timeline;
    private final AtomicBoolean moving = new AtomicBoolean();

    Clockwork(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * @throws Refusal 409 when the clock is already on the move, or its past is still being played
     */
    void move(Timeline.Step step) throws Refusal {
        if (timeline.preparing().isPresent() || !moving.compareAndSet(false, true)) {
            throw new Refusal(409, "the clock is already moving");
        }
        try {
            timeline.move(step);
        } finally {
            moving.set(false);
        }
    }

    ObjectNode json() {
        ObjectNode clock = Json.object();
        clock.put("now", timeline.now().toString());
        clock.put("moving", moving.get());
        timeline.preparing()
                .ifPresent(p -> clock.putObject("preparing")
                        .put("what", p.what())
                        .put("done", p.done())
                        .put("total", p.total()));
        return clock;
    }
}
