package io.visavis.core.onboarding;

import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Memberships.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who was told what, and who takes part. */
public interface Participations {

    /**
     * People of programmes that begin by a day and are not over on another, to whom the bot has not introduced itself.
     * At most a few thousand at once.
     */
    List<Newcomer> newcomers(LocalDate startingBy, LocalDate today);

    /** Owes someone their first contact; does nothing when another node did. */
    void introduce(Newcomer newcomer, Instant due, Instant expires);

    Optional<Participation> byId(long id);

    /** Those of a person in programmes they hold a role in, by the programmes' start. */
    List<Participation> of(long personId);

    /** The first contact ({@code before} is 0) or its nth reminder has arrived. May be told more than once of the same. */
    void told(long id, int before, Instant at);

    /** The first contact never left: the bot introduces itself anew should they come back. */
    void neverTold(long id);

    /** They take part from now on; their questions are planned anew. */
    void joins(Participation participation, Instant now);

    /** They do not, or no longer; nothing is planned for them. What they wrote stays theirs alone. */
    void leaves(Participation participation, Instant now);

    /** Whether all who must have agreed to a message have: the one who gets it, and the one it is about. */
    boolean allow(OwedMessage owed);

    /** Someone the bot has not spoken to in this role. */
    record Newcomer(long programmeId, LocalDate startsOn, LocalDate endsOn, long personId, Role role) {}
}
