package io.visavis.core.setup;

import io.visavis.core.programme.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a director sets of a programme. Every change is one programme's, whose id goes with it. */
public interface Setup {

    Optional<Programme> programme(long id);

    /** Changes everything but id and code; what is owed is planned anew where that moves it. */
    void save(Programme changed, Instant now);

    /** How many planned sessions start at this moment or later. */
    int sessionsFrom(long programmeId, Instant moment);

    /** Cancels them. */
    void cancelSessionsFrom(long programmeId, Instant moment);

    /**
     * Makes a programme for the same client and mentoring firm, with the model's competencies and the client's themes,
     * directed by one person.
     *
     * @param programme its id and code are ignored: the code is made from the English name
     * @return its id
     */
    long create(Programme programme, long like, long directorId, Instant now);

    /** Those of a programme, in order; retired ones last. */
    List<Aim> aims(long programmeId, Aim.Kind kind);

    /** Makes one, or changes the name, behaviours and retirement of one that is there. */
    void save(long programmeId, Aim.Kind kind, Aim aim);

    /** Takes one away that no objective names; does nothing to one that is named. */
    void remove(long programmeId, Aim.Kind kind, long id);

    /** Adds those competencies of the model for managers whose code is not there. */
    void addModel(long programmeId);
}
