package io.visavis.server.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be had. The message is one line: what is wrong and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
