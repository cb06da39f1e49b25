package io.visavis.core.agreement;

import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pair's agreement. Its text is the one that the first side accepted, else the programme's present one.
 *
 * @param active whether the pair works together
 * @param text the programme's own; null for the standard one
 * @param version of the text, within its source
 */
public record Agreement(
        long mentorshipId,
        long programmeId,
        String programmeEn,
        String programmeFr,
        LocalDate endsOn,
        boolean active,
        Side mentee,
        Side mentor,
        @Nullable OwnText text,
        int version) {

    /** The standard text's version: counted up when its sense changes, and then the words of the earlier one stay. */
    public static final int STANDARD = 1;

    /** One of the two. {@code acceptedAt} is null until they accept. */
    public record Side(
            String code,
            long personId,
            String name,
            @Nullable Instant acceptedAt) {
        public boolean accepted() {
            return acceptedAt != null;
        }
    }

    /** What a programme's file brings. */
    public record OwnText(String english, String french) {}

    public boolean inForce() {
        return mentee.accepted() && mentor.accepted();
    }

    public Side side(long personId) {
        return mentor.personId() == personId ? mentor : mentee;
    }

    public Side other(long personId) {
        return mentor.personId() == personId ? mentee : mentor;
    }

    public String programme(Words words) {
        return words.pick(programmeEn, programmeFr);
    }

    public String source() {
        return text == null ? "standard" : "programme";
    }

    /** Names this pair and this very text, so that nobody accepts another than they read. */
    String key() {
        return mentorshipId + ":" + source() + ":" + version;
    }
}
