package io.visavis.playground.page;

import java.time.Instant;
import java.util.Optional;

/** The time the bot lives in, which the page shows and moves. Safe for use by many threads. */
public interface Timeline {

    /** The bot's present moment. */
    Instant now();

    /**
     * Moves the clock forward, runs everything that falls due on the way, and returns the new moment. May
     * take some seconds. The page never calls it twice at once.
     */
    Instant move(Step step);

    /** What is still being made ready, while the demo plays its first weeks; empty once it is ready. */
    Optional<Preparing> preparing();

    /** How far to move. */
    enum Step {
        /** To the next working morning. */
        NEXT_MORNING,
        /** To the moment the next weekly prompt goes out. */
        NEXT_PROMPT,
        /** To the moment the next session is due. */
        NEXT_SESSION
    }

    /**
     * How far the preparation has come.
     *
     * @param what in words, for the person who waits
     * @param done at least 0 and at most {@code total}
     * @param total more than 0
     */
    record Preparing(String what, int done, int total) {}
}
