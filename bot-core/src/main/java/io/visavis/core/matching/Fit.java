package io.visavis.core.matching;

import io.visavis.core.matching.Reason.About;
import io.visavis.core.matching.Reason.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well two people fit, and why. A strength of the mentor's in what the mentee's objectives name counts most, the
 * competency in focus above the others; working hours in common count up to a whole day's; each wish that comes true
 * counts a little, a name given by either side much.
 *
 * @param points from 0 to {@link #MOST}
 */
public record Fit(int points, List<Reason> reasons) {
    private static final int FOCUS = 30;
    private static final int SECOND = 15;
    private static final int FURTHER = 5;
    private static final int ALL_STRENGTHS = 60;
    private static final int ALL_HOURS = 20;
    private static final int WHOLE_DAY = 8 * 60;
    private static final int WISH = 8;
    private static final int NAMED = 40;
    private static final int MAIN_LANGUAGE = 6;

    /** No two people have more. */
    public static final int MOST = ALL_STRENGTHS + ALL_HOURS + 4 * WISH + 2 * NAMED + MAIN_LANGUAGE;

    public Fit {
        reasons = List.copyOf(reasons);
    }

    /** How two people fit whom nothing keeps apart. */
    public static Fit of(Mentee mentee, Mentor mentor, LocalDate day) {
        int minutes = mentee.profile().hoursOn(day).sharedWith(mentor.profile().hoursOn(day));
        return new Fit(points(mentee, mentor, minutes), reasons(mentee, mentor, minutes));
    }

    /**
     * The points alone: of a million pairs nobody asks the reasons.
     *
     * @param minutes of a working day in common
     */
    static int points(Mentee mentee, Mentor mentor, int minutes) {
        int hours = Math.min(WHOLE_DAY, minutes);
        boolean oneLanguage =
                mentee.profile().language().equals(mentor.profile().language());
        return strengths(mentee, mentor)
                + hours * ALL_HOURS / WHOLE_DAY
                + WISH * wishesMet(mentee, mentor)
                + (mentee.named().contains(mentor.id()) ? NAMED : 0)
                + (mentee.namedBy().contains(mentor.id()) ? NAMED : 0)
                + (oneLanguage ? MAIN_LANGUAGE : 0);
    }

    private static int strengths(Mentee mentee, Mentor mentor) {
        int points = 0;
        for (int i = 0; i < mentee.aims().size(); i++) {
            if (mentor.strengths().contains(mentee.aims().get(i))) {
                points += i == 0 ? FOCUS : i == 1 ? SECOND : FURTHER;
            }
        }
        return Math.min(ALL_STRENGTHS, points);
    }

    private static int wishesMet(Mentee mentee, Mentor mentor) {
        int met = 0;
        for (About about : About.values()) {
            met += mentee.wishes()
                            .fulfilled(about, mentee.profile(), mentor.profile())
                            .isPresent()
                    ? 1
                    : 0;
            met += mentor.wishes()
                            .fulfilled(about, mentor.profile(), mentee.profile())
                            .isPresent()
                    ? 1
                    : 0;
        }
        return met;
    }

    private static List<Reason> reasons(Mentee mentee, Mentor mentor, int minutes) {
        List<Reason> reasons = new ArrayList<>();
        if (mentee.named().contains(mentor.id())) {
            reasons.add(new Reason.Named(Side.MENTEE));
        }
        if (mentee.namedBy().contains(mentor.id())) {
            reasons.add(new Reason.Named(Side.MENTOR));
        }
        List<Long> shared =
                mentee.aims().stream().filter(mentor.strengths()::contains).toList();
        if (!shared.isEmpty()) {
            reasons.add(new Reason.Strengths(shared));
        }
        reasons.add(new Reason.Languages(mentee.profile().languagesSharedWith(mentor.profile())));
        reasons.add(new Reason.Hours(minutes));
        wishes(mentee, mentor).forEach(reasons::add);
        return reasons;
    }

    private static Stream<Reason> wishes(Mentee mentee, Mentor mentor) {
        return Stream.of(About.values())
                .flatMap(about -> Stream.concat(
                        mentee
                                .wishes()
                                .fulfilled(about, mentee.profile(), mentor.profile())
                                .map(like -> new Reason.WishMet(Side.MENTEE, about, like))
                                .stream(),
                        mentor
                                .wishes()
                                .fulfilled(about, mentor.profile(), mentee.profile())
                                .map(like -> new Reason.WishMet(Side.MENTOR, about, like))
                                .stream()));
    }
}
