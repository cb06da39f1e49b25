package io.visavis.core.onboarding;

import io.visavis.core.people.Memberships.Role;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Someone's part in a programme in one role, and what they decided about it.
 *
 * @param member whether they hold the role at present
 * @param asked how often they were told what the bot does, 0 to 3
 * @param consents null until they answered; always null for those who are not asked
 * @param question when a manager's question comes; null for anybody else
 */
public record Participation(
        long id,
        long programmeId,
        long personId,
        Role role,
        String programmeEn,
        String programmeFr,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean member,
        int asked,
        @Nullable Boolean consents,
        @Nullable QuestionTime question) {

    /** The wording of what is consented to: counted up when its sense changes. */
    public static final int WORDING = 1;

    /** An ISO weekday and a time of day in the manager's zone. */
    public record QuestionTime(int isoWeekday, LocalTime time) {}

    public String programme(Words words) {
        return words.pick(programmeEn, programmeFr);
    }

    /** Whether it takes their consent: directors and the like have an office, not a choice. */
    public boolean isAChoice() {
        return role == Role.MENTEE || role == Role.MENTOR;
    }

    /** Whether they were asked and have not said yes or no. */
    public boolean undecided() {
        return isAChoice() && consents == null;
    }

    public boolean takesPart() {
        return Boolean.TRUE.equals(consents);
    }

    /** Whether it can still be decided on this day of theirs. */
    boolean open(LocalDate today) {
        return member && !today.isAfter(endsOn);
    }
}
