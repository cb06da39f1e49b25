package io.visavis.core.people;

import io.visavis.core.chat.Platform;
import io.visavis.core.words.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in one programme or several.
 *
 * @param email in lower case
 * @param platform the one they are written to on
 * @param region of their public holidays, such as {@code FR} or {@code CA-QC}
 * @param workStart the first moment of the day at which they may be written to, in their zone
 * @param workEnd the moment from which they may not
 * @param pause null when they take no break, now or later
 */
public record Person(
        long id,
        String email,
        String name,
        Platform platform,
        Language language,
        ZoneId zone,
        String region,
        LocalTime workStart,
        LocalTime workEnd,
        @Nullable Pause pause) {

    /** A break from all messages: both days included, in the person's zone. */
    public record Pause(LocalDate from, LocalDate until) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
