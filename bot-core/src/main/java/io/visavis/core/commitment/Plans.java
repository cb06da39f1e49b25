package io.visavis.core.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commitments of managers, each seen by its own manager alone. */
public interface Plans {

    /** Those of a person in these programmes, the latest first. */
    List<Plan> of(long personId, Set<Long> programmes);

    /** One of theirs in these programmes. */
    Optional<Plan> byId(long personId, Set<Long> programmes, long id);

    /**
     * How far it has come: what was let go is taken up again by it.
     *
     * @param sharedIn the pair whose mentor is told as well; null for nobody
     */
    void practise(long id, Practice practice, @Nullable Long sharedIn, Instant at);

    void letGo(long id, Instant at);

    void takeUp(long id);
}
