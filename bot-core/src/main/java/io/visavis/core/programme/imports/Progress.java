package io.visavis.core.programme.imports;

/** Told how far an import has come, for whoever waits at a terminal. */
@FunctionalInterface
public interface Progress {
    /** An import nobody watches. */
    Progress NONE = (what, done, total) -> {};

    /**
     * A step begins, or with {@code done == total} the last one has ended.
     *
     * @param what in English, such as "participants.csv" or "sessions"
     * @param done steps ended so far, 0 to {@code total}
     */
    void step(String what, int done, int total);
}
