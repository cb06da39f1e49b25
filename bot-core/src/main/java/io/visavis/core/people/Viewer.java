package io.visavis.core.people;

import java.util.Set;

/**
 * Someone as they act through one account. An account in a client's workspace is shown what concerns that client's
 * programmes alone: whoever administers a workspace may read along.
 *
 * @param programmes ids of those whose messages may go to the account's workspace
 */
public record Viewer(Person person, Set<Long> programmes) {
    public Viewer {
        programmes = Set.copyOf(programmes);
    }

    /** Whether anything of a programme may be shown. */
    public boolean sees(long programmeId) {
        return programmes.contains(programmeId);
    }
}
