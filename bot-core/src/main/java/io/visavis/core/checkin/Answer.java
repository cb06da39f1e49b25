package io.visavis.core.checkin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wrote.
 *
 * @param reflection at most 3000 characters
 * @param scale from 1 to 5
 * @param cue the if of their next commitment; null together with {@code action} when they made none
 * @param outcomes how earlier commitments went, by their ids; those of which nothing was said are absent
 * @param letGo the ids of earlier commitments that are pursued no more
 */
public record Answer(
        String reflection,
        int scale,
        @Nullable String cue,
        @Nullable String action,
        Audience audience,
        Map<Long, Commitment.Outcome> outcomes,
        Set<Long> letGo) {
    public Answer {
        outcomes = Map.copyOf(outcomes);
        letGo = Set.copyOf(letGo);
    }

    /** Their next commitment. */
    public Optional<IfThen> plan() {
        return cue == null || action == null ? Optional.empty() : Optional.of(new IfThen(cue, action));
    }
}
