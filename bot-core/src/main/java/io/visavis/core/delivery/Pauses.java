package io.visavis.core.delivery;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is left alone, and for how long, since a platform asked for patience; on all nodes. */
final class Pauses {
    /** A platform that names no time must not be asked again within the same instant. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Outbox outbox;

    Pauses(Outbox outbox) {
        this.outbox = outbox;
    }

    Optional<Instant> ofMessages(Account to, Instant now) {
        return outbox.pausedUntil(List.of(workspace(to.place()), person(to)), now);
    }

    Optional<Instant> ofLookUps(Place place, Instant now) {
        return outbox.pausedUntil(List.of(lookUps(place)), now);
    }

    /** @return when the pause ends */
    Instant messages(Account to, Sending.RateLimited.Scope scope, Duration pause, Instant now) {
        return until(scope == Sending.RateLimited.Scope.WORKSPACE ? workspace(to.place()) : person(to), pause, now);
    }

    /** @return when the pause ends */
    Instant lookUps(Place place, Duration pause, Instant now) {
        return until(lookUps(place), pause, now);
    }

    private Instant until(String scope, Duration pause, Instant now) {
        Instant until = now.plus(pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause);
        outbox.pause(scope, until);
        return until;
    }

    private static String workspace(Place place) {
        return place.platform().code() + ":" + place.workspace();
    }

    private static String person(Account account) {
        return workspace(account.place()) + ":" + account.user();
    }

    private static String lookUps(Place place) {
        return workspace(place) + " look-ups";
    }
}
