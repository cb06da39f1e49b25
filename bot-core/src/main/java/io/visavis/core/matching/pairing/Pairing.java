package io.visavis.core.matching.pairing;

import io.visavis.core.matching.Reason.Side;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A manager and a mentor who may become a pair.
 *
 * @param putAt when it was put to both; null while it is a draft
 */
public record Pairing(
        long id,
        long programmeId,
        String programmeEn,
        String programmeFr,
        long enrolmentId,
        Party mentee,
        Party mentor,
        State state,
        @Nullable Instant putAt) {

    /** One of the two, and whether they accepted. */
    public record Party(long personId, String name, boolean accepted) {}

    /** Where it stands. */
    public enum State {
        DRAFT,
        PUT,
        BEGUN,
        DECLINED,
        WITHDRAWN;

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which of the two someone is, if any. */
    public Optional<Side> sideOf(long personId) {
        if (mentee.personId() == personId) {
            return Optional.of(Side.MENTEE);
        }
        return mentor.personId() == personId ? Optional.of(Side.MENTOR) : Optional.empty();
    }

    Party party(Side side) {
        return side == Side.MENTEE ? mentee : mentor;
    }

    /** Whether it is before someone who has not answered it. */
    boolean waitsFor(Side side) {
        return state == State.PUT && !party(side).accepted();
    }
}
