package io.visavis.core.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commitments of managers, each seen by its own manager alone. */
public interface Plans {

    /** Those of a person in these programmes, the latest first. */
    List<Plan> of(long personId, Set<Long> programmes);

    /** One of theirs in these programmes. */
    Optional<Plan> byId(long personId, Set<Long> programmes, long id);

    /** How far it has come: what was let go is taken up again by it. */
    void practise(long id, Practice practice, Instant at);

    void letGo(long id, Instant at);

    void takeUp(long id);
}
