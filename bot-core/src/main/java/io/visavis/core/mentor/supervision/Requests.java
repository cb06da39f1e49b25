package io.visavis.core.mentor.supervision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What mentors ask a supervisor for: read by the two of them alone. Nobody who directs a programme enters here. */
public interface Requests {

    /** The supervisors whom someone may ask, in the programmes in which they mentor. */
    List<Supervisor> supervisors(long mentor, Instant now);

    /** Owes the supervisor a message. One that is pending is replaced. */
    void ask(Supervisor supervisor, long mentor, List<Theme> themes, boolean soon, Instant now);

    Optional<Request> byId(long id);

    /** Those that someone was asked in a programme and has not taken up, the oldest first. */
    List<Request> pending(long supervisor, long programme);

    /** The supervisor will be in touch: owes the mentor a word. @return false when it is not theirs, or taken up */
    boolean take(long id, long supervisor, Instant now);

    /** What it is about: words to choose from, so that nothing of a manager's can be in it. */
    enum Theme {
        ROLE,
        DISTANCE,
        EMOTION,
        REACTION,
        ENGAGEMENT,
        ETHICS,
        SECRET,
        ENDING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Theme> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(theme -> theme.code().equals(code))
                    .findFirst();
        }
    }

    record Supervisor(long programme, String programmeEn, String programmeFr, long id, String name) {}

    record Request(
            long id,
            long programme,
            long mentor,
            String mentorName,
            long supervisor,
            String supervisorName,
            List<Theme> themes,
            boolean soon,
            boolean taken) {
        public Request {
            themes = List.copyOf(themes);
        }
    }
}
