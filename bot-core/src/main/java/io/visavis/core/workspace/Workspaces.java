package io.visavis.core.workspace;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where messages may go: about a programme to a person, to a workspace of the person's own organisation, else of the
 * programme's client, else of its mentoring firm. Where no organisation names any workspace of a platform, the one that
 * the settings name serves all.
 */
public interface Workspaces {

    /**
     * Remembers which workspace the settings name.
     *
     * @param sole null where the bot may be in several
     */
    void settle(Platform platform, @Nullable String sole);

    /** Where messages about a programme may go to a person, the best place first; none that removed the bot. */
    List<String> allowed(long personId, long programmeId, Platform platform);

    /**
     * What a person may be shown at a place, which is also whether their e-mail address is believed there: whoever
     * administers a workspace names the addresses of its members.
     *
     * @return ids of programmes; empty when they have no business at this place, and an account there is not theirs
     */
    Optional<Set<Long>> shownTo(long personId, Place place);
}
