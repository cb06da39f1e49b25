package io.visavis.core;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** How the fixtures write: one statement at a time, and a counter for whatever must be unique. */
record Rows(Jdbi jdbi, AtomicLong counter) {
    Rows(Jdbi jdbi) {
        this(jdbi, new AtomicLong());
    }

    long insert(String sql, Object... arguments) {
        return jdbi.withHandle(h -> {
            var update = h.createUpdate(sql);
            for (int i = 0; i < arguments.length; i++) {
                update.bind(i, arguments[i]);
            }
            return update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        });
    }

    void run(String sql, Object... arguments) {
        jdbi.useHandle(h -> h.execute(sql, arguments));
    }

    long next() {
        return counter.incrementAndGet();
    }
}
