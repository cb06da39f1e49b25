package io.visavis.core.matching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of someone, and all that the other side is shown of them before both have agreed.
 *
 * @param languages ISO 639 codes of those they can hold a conversation in, the one the bot speaks with them included
 * @param language the one the bot speaks with them
 * @param zone of their working hours
 * @param team what the organisation calls it; null where it is not told, as are function and site
 */
public record Profile(
        long personId,
        String name,
        long organisationId,
        Set<String> languages,
        String language,
        ZoneId zone,
        LocalTime workStart,
        LocalTime workEnd,
        @Nullable String team,
        @Nullable String function,
        @Nullable String site) {
    public Profile {
        languages = Set.copyOf(languages);
    }

    /** Codes in alphabetical order. */
    Set<String> languagesSharedWith(Profile other) {
        Set<String> shared = new TreeSet<>(languages);
        shared.retainAll(other.languages);
        return shared;
    }

    boolean understands(Profile other) {
        return !Collections.disjoint(languages, other.languages);
    }

    /** Whether both are known to be of one team: a name counts within one organisation. */
    boolean inTeamOf(Profile other) {
        return organisationId == other.organisationId && same(team, other.team).orElse(false);
    }

    /** Whether two words are the same to a reader; empty where one of them is not told. */
    static Optional<Boolean> same(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Optional.empty() : Optional.of(one.equalsIgnoreCase(other));
    }

    /** Their working hours by the clocks of one day. */
    Hours hoursOn(LocalDate day) {
        int offset = zone.getRules().getOffset(day.atTime(workStart)).getTotalSeconds();
        int from = (workStart.toSecondOfDay() - offset) / 60;
        return new Hours(from, from + (workEnd.toSecondOfDay() - workStart.toSecondOfDay()) / 60);
    }

    /** In minutes from the beginning of the UTC day; below 0 or beyond the day far from Greenwich. */
    record Hours(int from, int until) {
        private static final int DAY = 24 * 60;

        /** How many minutes of a working day two people have in common. */
        int sharedWith(Hours other) {
            int shared = 0;
            // one's day may begin while it is the day before or after for the other
            for (int shift = -DAY; shift <= DAY; shift += DAY) {
                int start = Math.max(from, other.from + shift);
                int end = Math.min(until, other.until + shift);
                shared += Math.max(0, end - start);
            }
            return shared;
        }
    }
}
