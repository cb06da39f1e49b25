package io.visavis.core.settings;

import io.visavis.core.chat.Platform;
import java.util.Set;

/** What people chose for themselves beside their language, their zone and the moment of their question. */
public interface Preferences {

    /** Whether they want to be reminded; so it is until they say otherwise. */
    boolean wantsReminders(long personId);

    void remind(long personId, boolean wanted);

    /** The platforms on which they can be written to, as far as is known, about each programme of theirs. */
    Set<Platform> reachedOn(long personId);

    /** Their own choice of where they are written to, which an import then leaves alone. */
    void writeOn(long personId, Platform platform);
}
