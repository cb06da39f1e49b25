package io.visavis.core.keep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notes that managers keep for their sessions. Content: each is read by its manager alone through this door. */
public interface KeptNotes {

    /** The pairs in which someone is the manager, the one with the nearest session first. */
    List<Pair> pairs(long personId, Instant now);

    /**
     * The same words kept again for a pair are the same note.
     *
     * @return the note's id
     */
    long keep(long pair, String words, boolean shared, Instant now);

    /** @return false when the person has no such note in a pair that still works together */
    boolean change(long personId, long note, long pair, String words, boolean shared, Instant now);

    /** @return false when the person has no such note */
    boolean remove(long personId, long note);

    Optional<Note> byId(long personId, long note);

    /** What a manager kept for sessions that are not over, the earliest first. */
    List<Note> own(long personId, Instant now);

    /**
     * One of a manager's pairs.
     *
     * @param nextSession the start of the next one planned, or of the one under way; null for none
     */
    record Pair(
            long id,
            long programme,
            String mentor,
            String programmeEn,
            String programmeFr,
            @Nullable Instant nextSession) {}

    /** @param shared whether the mentor of the pair may read it */
    record Note(long id, long pair, String words, boolean shared) {}
}
