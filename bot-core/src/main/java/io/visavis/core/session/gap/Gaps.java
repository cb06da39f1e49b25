package io.visavis.core.session.gap;

import io.visavis.core.session.MentoringSession.Party;
import java.time.Instant;
import java.util.Optional;

/** Pairs that go without a session. */
public interface Gaps {

    /** Whether to look now, since nobody has after {@code last}: of several nodes one is told so. */
    boolean beginsLook(Instant last, Instant now);

    /**
     * Owes the manager of each pair a word whose last session, or beginning, is as long ago as {@code since}, and that
     * has neither a session ahead nor dates that wait for an answer. Once for each such time. Days on which the mentor
     * is away do not count.
     */
    void askMentees(Instant since, Instant now, Instant expires);

    /** Owes the mentor of each pair a word whose manager was asked before {@code asked} and that still has no date. */
    void askMentors(Instant asked, Instant now, Instant expires);

    /** How a pair stands; empty once it has a date, dates to answer, or is no longer at work. */
    Optional<Gap> of(long mentorshipId, Instant now);

    /** @param since their last session, or when they could first have met */
    record Gap(long mentorshipId, String programmeEn, String programmeFr, Party mentee, Party mentor, Instant since) {}
}
