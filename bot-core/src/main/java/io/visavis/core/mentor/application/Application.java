package io.visavis.core.mentor.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Someone's wish to mentor in a programme.
 *
 * @param step counts what either side did; the last one is what the other is told of
 * @param parts what the applicant wrote
 * @param turns questions of directors and their answers, in order
 * @param reason what the applicant is told of the decision; null until there is one
 */
public record Application(
        long id,
        long programme,
        String programmeEn,
        String programmeFr,
        long applicant,
        String name,
        State state,
        Level level,
        int capacity,
        Instant appliedAt,
        int step,
        Map<Part, String> parts,
        List<Turn> turns,
        @Nullable String reason) {

    public Application {
        parts = Map.copyOf(parts);
        turns = List.copyOf(turns);
    }

    /** Whether something is still to come of it. */
    public boolean isPending() {
        return state == State.OPEN || state == State.ASKED;
    }

    /** Where it stands. */
    public enum State {
        /** A director is to decide. */
        OPEN,
        /** The applicant is to answer a question. */
        ASKED,
        ACCEPTED,
        NOT_NOW,
        WITHDRAWN;

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The highest level of responsibility that someone held. */
    public enum Level {
        TEAM,
        MANAGERS,
        FUNCTION,
        EXECUTIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Level of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What an applicant writes; the last three answer situations that a mentor meets. */
    public enum Part {
        EXPERIENCE,
        MOTIVATION,
        /** Someone asks for advice: do they listen first? */
        LISTENING,
        /** Someone's manager asks them to steer: do they keep to no agenda? */
        AGENDA,
        /** Someone else asks what was said: do they keep it? */
        SECRET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param answer null until it is given */
    public record Turn(String question, @Nullable String answer) {}

    /** What someone enters in order to apply. */
    public record Entry(Level level, int capacity, Map<Part, String> parts) {
        public Entry {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * What a director decides.
     *
     * @param experience 1 to 4, by the words of the rubric, as is the potential
     * @param capacity how many managers at once, where they are accepted
     * @param reason as the applicant reads it
     */
    public record Decision(boolean accepted, int experience, int potential, int capacity, String reason) {}
}
