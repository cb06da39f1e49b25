package io.visavis.playground.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trigger ids: each opens one modal, within three seconds. Guarded by the stand-in's lock. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final Clock clock;
    private final Map<String, Trigger> issued = new HashMap<>();
    private int count;

    Triggers(Clock clock) {
        this.clock = clock;
    }

    private record Trigger(String user, @Nullable String view, Instant at, boolean spent) {}

    String issue(String user) {
        return issue(user, null);
    }

    /** One that can also put a modal on top of the one it comes from. */
    String issueIn(String view, String user) {
        return issue(user, view);
    }

    private String issue(String user, @Nullable String view) {
        Instant now = clock.instant();
        issued.values().removeIf(t -> t.at().plus(Duration.ofMinutes(10)).isBefore(now));
        String id = "13.37." + ++count;
        issued.put(id, new Trigger(user, view, now, false));
        return id;
    }

    /** Whether a trigger comes from a button of that view. */
    boolean comesFrom(@Nullable String id, String view) {
        Trigger trigger = issued.get(id);
        return trigger != null && view.equals(trigger.view());
    }

    /**
     * The person whose trigger it is.
     *
     * @throws Refusal as Slack refuses one that is unknown, used or too old
     */
    String spend(@Nullable String id) throws Refusal {
        Trigger trigger = issued.get(id);
        if (id == null || trigger == null) {
            throw new Refusal("invalid_trigger_id");
        }
        if (trigger.spent()) {
            throw new Refusal("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.at().plus(LIFE))) {
            throw new Refusal("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.user(), trigger.view(), trigger.at(), true));
        return trigger.user();
    }
}
