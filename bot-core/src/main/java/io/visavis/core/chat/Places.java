package io.visavis.core.chat;

import java.time.Instant;
import java.util.List;

/**
 * Where the bot was let in besides conversations with one person. Whoever is a member of such a place may be written
 * to, though they never wrote. Kept for the adapters, which alone understand what is kept.
 */
public interface Places {

    /** Has nowhere and forgets everything: for an adapter that only asks whether it may. */
    Places NONE = new Places() {
        @Override
        public void entered(Platform platform, String place, String details, Instant now) {}

        @Override
        public void left(Platform platform, String place) {}

        @Override
        public List<String> of(Platform platform) {
            return List.of();
        }
    };

    /**
     * The bot was let in, or is told so again.
     *
     * @param place the platform's id of it
     * @param details opaque; as {@link #of} will give them
     */
    void entered(Platform platform, String place, String details, Instant now);

    void left(Platform platform, String place);

    /** The details of every place, the one entered first before the others. */
    List<String> of(Platform platform);
}
