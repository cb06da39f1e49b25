package io.visavis.core.checkin;

import org.jspecify.annotations.Nullable;

/**
 * What a manager wrote.
 *
 * @param reflection at most 3000 characters
 * @param scale from 1 to 5
 * @param cue the if of their next commitment; null together with {@code action} when they made none
 * @param previousOutcome how the earlier commitment went; null when they did not say
 */
public record Answer(
        String reflection,
        int scale,
        @Nullable String cue,
        @Nullable String action,
        Audience audience,
        Commitment.@Nullable Outcome previousOutcome) {}
