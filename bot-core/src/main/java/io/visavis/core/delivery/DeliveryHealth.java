package io.visavis.core.delivery;

import java.util.Map;

/**
 * How delivery stands, in numbers that tell of nobody.
 *
 * @param unreachable people who cannot be written to at present, by the code of their platform
 * @param quarantined messages put aside after their third failure
 * @param overdue messages that wait although they were due long ago
 */
public record DeliveryHealth(Map<String, Integer> unreachable, int quarantined, int overdue) {
    public DeliveryHealth {
        unreachable = Map.copyOf(unreachable);
    }
}
