package io.visavis.core.status;

import java.time.LocalDate;

/**
 * One ISO week of check-ins.
 *
 * @param asked to how many the question went out
 * @param answered how many of those answered; skipping is no answer
 */
public record Week(LocalDate monday, int asked, int answered) {
    public boolean hasShare() {
        return asked > 0;
    }

    /**
     * How many of those asked answered, in whole per cents; a half is rounded up.
     *
     * @throws IllegalStateException when nobody was asked
     */
    public int percent() {
        if (!hasShare()) {
            throw new IllegalStateException("nobody was asked in the week of " + monday);
        }
        return (int) Math.round(100.0 * answered / asked);
    }
}
