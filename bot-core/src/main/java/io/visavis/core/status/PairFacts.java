package io.visavis.core.status;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pair without reading a word of theirs.
 *
 * @param since the day they were paired
 * @param active false once the pair was ended or the manager left
 * @param enrolled whether both chose to take part
 * @param lastSession the start of the latest session that was held or that nobody has yet said was not; null for none
 * @param sessionAhead whether a session is planned
 * @param inLine whether one of the two is above the other in the reporting line
 * @param away on how many days since their last session, or since they could first have met, the mentor was away
 * @param unanswered how many check-ins in a row, up to the latest that is over, went by without a response
 */
public record PairFacts(
        String mentee,
        String mentor,
        LocalDate since,
        boolean active,
        boolean enrolled,
        @Nullable Instant lastSession,
        boolean sessionAhead,
        boolean inLine,
        int away,
        int unanswered) {

    /** After 21 days without a planned session the manager is asked, 7 days later the mentor; then it is at risk. */
    private static final int DAYS_WITHOUT_SESSION = 21 + 7;

    private static final int DAYS_TO_FIND_A_DATE = 14;
    private static final int CHECK_INS_IN_A_ROW = 3;

    /**
     * How the pair stands.
     *
     * @param zone whose days are counted
     */
    Pair on(LocalDate today, ZoneId zone, ProgrammeDates programme) {
        return new Pair(mentee, mentor, standing(today, zone, programme));
    }

    private Standing standing(LocalDate today, ZoneId zone, ProgrammeDates programme) {
        if (!active || programme.isOverOn(today)) {
            return new Standing.Ended();
        }
        if (!enrolled) {
            return new Standing.NotEnrolled();
        }
        int days = daysWithoutSession(today, zone, programme);
        if (!inLine && lastSession == null && !sessionAhead && days < DAYS_TO_FIND_A_DATE) {
            return new Standing.TooEarly();
        }
        List<Standing.Reason> reasons = reasons(days);
        return reasons.isEmpty() ? new Standing.OnTrack() : new Standing.AtRisk(reasons);
    }

    private int daysWithoutSession(LocalDate today, ZoneId zone, ProgrammeDates programme) {
        LocalDate from = programme.beginsAfter(since) ? programme.startsOn() : since;
        if (lastSession != null) {
            from = lastSession.atZone(zone).toLocalDate();
        }
        return Math.max(0, Math.toIntExact(DAYS.between(from, today)) - away);
    }

    private List<Standing.Reason> reasons(int days) {
        List<Standing.Reason> reasons = new ArrayList<>();
        if (inLine) {
            reasons.add(new Standing.OneLine());
        }
        if (!sessionAhead && days >= DAYS_WITHOUT_SESSION) {
            reasons.add(new Standing.NoSession(days, lastSession != null));
        }
        if (unanswered >= CHECK_INS_IN_A_ROW) {
            reasons.add(new Standing.Unanswered(unanswered));
        }
        return reasons;
    }
}
