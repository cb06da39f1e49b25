package io.visavis.core.chat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform could not be asked just now. */
public final class PlatformUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration pause;

    /** @param detail for the log: an error code or status */
    public PlatformUnavailable(String detail) {
        super(detail);
        this.pause = null;
    }

    /**
     * @param detail for the log: an error code or status
     * @param pause from now, in which the platform wants to be asked nothing
     */
    public PlatformUnavailable(String detail, Duration pause) {
        super(detail);
        this.pause = pause;
    }

    /** How long the platform wants to be left alone; empty when it did not say. */
    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
