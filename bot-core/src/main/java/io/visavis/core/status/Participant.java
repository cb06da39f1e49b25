package io.visavis.core.status;

import io.visavis.core.people.People.Note;
import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in a programme now, as a manager, as a mentor, or as both.
 *
 * @param alone whether they are a manager without a mentor
 * @param enrolled whether they chose to take part; of those who did not, nothing tells a refusal from silence
 * @param obstacle why no message of the programme can reach them; null when one can
 * @param note what is worth knowing although messages reach them; null for nothing
 */
public record Participant(
        String name,
        boolean mentee,
        boolean mentor,
        boolean alone,
        boolean enrolled,
        @Nullable Obstacle obstacle,
        @Nullable Note note) {

    /** Why someone cannot be written to on the platform they use. */
    public enum Obstacle {
        /** No account with their e-mail is known where the programme's messages may go. */
        NOT_CONNECTED,
        BLOCKED,
        CLOSED,
        DEACTIVATED,
        FOREIGN,
        /** Their workspace removed the bot. */
        REMOVED
    }

    public boolean reachable() {
        return obstacle == null;
    }
}
