package io.visavis.teams;

import io.visavis.core.chat.Places;
import io.visavis.core.chat.Platform;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places kept in memory. */
final class RememberedPlaces implements Places {
    private final Map<String, String> details = new LinkedHashMap<>();

    @Override
    public synchronized void entered(Platform platform, String place, String given, Instant now) {
        details.put(place, given);
    }

    @Override
    public synchronized void left(Platform platform, String place) {
        details.remove(place);
    }

    @Override
    public synchronized List<String> of(Platform platform) {
        return List.copyOf(details.values());
    }
}
