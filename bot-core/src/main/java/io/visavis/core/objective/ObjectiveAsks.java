package io.visavis.core.objective;

import io.visavis.core.objective.Ratings.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Owes the messages in which people are asked about objectives. Harmless however often it runs. */
public interface ObjectiveAsks {

    /**
     * Asks each mentor, once for each wording, to agree to what is complete and has rested since {@code settled}: one
     * message for each pair, whatever it holds.
     */
    void toAgree(Instant settled, LocalDate today, Instant now, Instant expires);

    /** The programmes that are under way on a day. */
    List<Objective.Programme> running(LocalDate today);

    /** Asks both of each pair of a programme, once for each moment, for the levels that they did not give yet. */
    void toRate(long programmeId, Moment moment, Instant now, Instant expires);
}
