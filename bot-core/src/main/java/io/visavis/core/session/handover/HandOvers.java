package io.visavis.core.session.handover;

import io.visavis.core.session.HandedOver.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What managers hand over from one pair to another. */
public interface HandOvers {

    /**
     * Owes the manager of each pair one question about all former pairs in which they shared something and that they
     * were not asked about for this one. Harmless however often it runs.
     */
    void ask(Instant now, Instant expires);

    /** Empty where the one is not at work, or the other is not a former one of the same manager and programme. */
    Optional<HandOver> find(long pairId, long formerId);

    /** Those that one question was about. */
    List<HandOver> asked(long pairId, int number);

    /** Those that a manager was asked about for their present pairs in these programmes, the latest former pair first. */
    List<HandOver> of(long menteeId, Set<Long> programmes);

    /**
     * Keeps a choice in the place of the one before. What stays chosen stays as it was, so that it is not told again.
     */
    void choose(HandOver handOver, Set<Kind> kinds, Instant now);
}
