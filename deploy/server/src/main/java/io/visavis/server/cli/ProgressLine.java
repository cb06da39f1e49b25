package io.visavis.server.cli;

import java.util.Locale;

/** One line on a terminal that tells how far long work has come; silent where nobody watches. Not for several threads. */
public final class ProgressLine implements AutoCloseable {
    private static final int CELLS = 24;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final String ERASE = "\r\033[K";

    private final Console console;
    private long drawnAt;
    private boolean drawn;

    public ProgressLine(Console console) {
        this.console = console;
    }

    /**
     * Shows the step, at most twenty times a second.
     *
     * @param done 0 to {@code total}
     */
    public void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (!console.terminal() || (drawn && done < total && now - drawnAt < PAUSE_NANOS)) {
            return;
        }
        drawnAt = now;
        drawn = true;
        int full = total <= 0 ? 0 : (int) Math.min(CELLS, CELLS * done / total);
        int percent = total <= 0 ? 0 : (int) Math.min(100, 100 * done / total);
        console.err()
                .print(ERASE
                        + String.format(
                                Locale.ROOT,
                                "[%s%s] %3d %% %s",
                                "#".repeat(full),
                                ".".repeat(CELLS - full),
                                percent,
                                what));
        console.err().flush();
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (drawn) {
            console.err().print(ERASE);
            console.err().flush();
        }
    }
}
