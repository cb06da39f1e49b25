package io.visavis.server.doctor;

/**
 * What a look showed, in one line.
 *
 * @param what names the thing and its state, and for a problem the way out
 */
public record Finding(Level level, String what) {
    /** How bad it is. */
    public enum Level {
        GOOD,
        /** Works, but deserves a look. */
        WORTH_A_LOOK,
        PROBLEM
    }

    static Finding good(String what) {
        return new Finding(Level.GOOD, what);
    }

    static Finding worthALook(String what) {
        return new Finding(Level.WORTH_A_LOOK, what);
    }

    static Finding problem(String what) {
        return new Finding(Level.PROBLEM, what);
    }
}
