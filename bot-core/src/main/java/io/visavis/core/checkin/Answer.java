package io.visavis.core.checkin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wrote.
 *
 * @param reflection at most 3000 characters
 * @param scale from 1 to 5
 * @param cue the if of their next commitment; null together with {@code action} when they made none
 * @param outcomes how earlier commitments went, by their ids; those of which nothing was said are absent
 */
public record Answer(
        String reflection,
        int scale,
        @Nullable String cue,
        @Nullable String action,
        Audience audience,
        Map<Long, Commitment.Outcome> outcomes) {
    public Answer {
        outcomes = Map.copyOf(outcomes);
    }
}
