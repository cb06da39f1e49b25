package io.visavis.core.mentorship;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A manager and their mentor.
 *
 * @param active false once it has ended, or the manager left the programme
 */
public record Relationship(
        long id,
        long programmeId,
        String programmeEn,
        String programmeFr,
        Party mentee,
        Party mentor,
        LocalDate since,
        boolean active) {

    /** One of the pair. */
    public record Party(long personId, String name) {}

    /** The other of the two; empty for somebody else. */
    public Optional<Party> other(long personId) {
        if (mentee.personId() == personId) {
            return Optional.of(mentor);
        }
        return mentor.personId() == personId ? Optional.of(mentee) : Optional.empty();
    }

    boolean isMentee(long personId) {
        return mentee.personId() == personId;
    }
}
