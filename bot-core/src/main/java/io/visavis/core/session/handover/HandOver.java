package io.visavis.core.session.handover;

import io.visavis.core.session.HandedOver.Kind;
import java.util.Set;

/**
 * What a manager may hand over to the mentor of their present pair, of what they had shared in a former one.
 *
 * @param pairId the present pair
 * @param formerId the former one
 * @param mentor the name of the present mentor
 * @param former the name of the former one
 * @param chosen what is handed over; nothing as long as it is empty
 */
public record HandOver(
        long pairId, long formerId, long programmeId, long menteeId, String mentor, String former, Set<Kind> chosen) {
    public HandOver {
        chosen = Set.copyOf(chosen);
    }

    /** What a button and a form carry. */
    String subject() {
        return pairId + ":" + formerId;
    }
}
