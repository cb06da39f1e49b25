package io.visavis.core.setup;

import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part in a programme, as its director sees and changes it. */
public interface Participants {

    /** How many there are of each role. */
    Map<Role, Integer> count(long programmeId);

    /** The names of its directors. */
    List<String> directors(long programmeId);

    /** Its client and, where there is one, its mentoring firm. */
    List<Organisation> organisations(long programmeId);

    /** Someone who takes part in the programme; empty for anybody else. */
    Optional<Participant> participant(long programmeId, long personId);

    /** Whether someone belongs to the client or the mentoring firm. */
    boolean isOfProgramme(long programmeId, long personId);

    /** Whether all that someone takes part in is directed by this director. */
    boolean answersTo(long personId, long directorId);

    /** Makes a person. @return their id, also of one whom somebody else made meanwhile */
    long make(NewPerson person);

    /** Gives someone a role; a manager's part that was ended goes on. */
    void join(long programmeId, long personId, Role role);

    /** How many pairs and planned sessions ahead end with someone's part. */
    Ending ending(long programmeId, long personId, Instant now);

    /** Ends all of someone's roles, their pairs and the sessions ahead; what was written stays. */
    void leave(long programmeId, long personId, Instant now);

    /**
     * Changes someone who takes part; what is owed is planned anew where that moves it, and pairs are looked over.
     *
     * @param lineManager null for none
     */
    void change(Person changed, @Nullable Long lineManager, Instant now);

    /** Whether the one is above the other in the reporting line, or is the same. */
    boolean isAbove(long upper, long lower);

    /** A client or mentoring firm. */
    record Organisation(long id, String name) {}

    /** Someone who takes part. */
    record Participant(
            Person person,
            Set<Role> roles,
            String organisation,
            @Nullable String managerName,
            @Nullable String managerEmail) {
        public Participant {
            roles = Set.copyOf(roles);
        }
    }

    /** @param person its id is ignored */
    record NewPerson(Person person, long organisationId) {}

    /** What ends with a part. */
    record Ending(int pairs, int sessions) {}
}
