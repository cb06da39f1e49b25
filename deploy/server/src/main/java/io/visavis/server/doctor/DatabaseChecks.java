package io.visavis.server.doctor;

import io.visavis.server.settings.DatabaseSettings;
import io.visavis.server.store.ServerDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The database, its schema, its clock, and the room it has. */
public final class DatabaseChecks {
    private static final Duration TOLERATED = Duration.ofSeconds(2);
    private static final long ENOUGH_BYTES = 1L << 30;

    private final ServerDatabase database;
    private final Clock clock;

    public DatabaseChecks(ServerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Check> all(DatabaseSettings settings) {
        return settings instanceof DatabaseSettings.Embedded embedded
                ? List.of(this::schema, this::time, () -> room(embedded))
                : List.of(this::schema, this::time);
    }

    private Finding schema() {
        int pending = database.database().pendingMigrations();
        return pending == 0
                ? Finding.good("database: answers, and its schema is that of this version")
                : Finding.worthALook("database: its schema lacks " + pending + " steps; run visavis migrate");
    }

    /** Leases and due times of several nodes are compared with each other, so that their clocks must agree. */
    private Finding time() {
        Instant before = clock.instant();
        Instant there = database.time();
        Instant after = clock.instant();
        boolean agrees = there.isAfter(before.minus(TOLERATED)) && there.isBefore(after.plus(TOLERATED));
        return agrees
                ? Finding.good("clock: agrees with the database's")
                : Finding.problem("clock: differs from the database's by "
                        + Duration.between(after, there).abs().toSeconds() + " s; let both follow one time server");
    }

    private static Finding room(DatabaseSettings.Embedded embedded) {
        try {
            long bytes = Files.getFileStore(embedded.dataDir()).getUsableSpace();
            String where = "disk: " + (bytes >> 20) + " MiB free under " + embedded.dataDir();
            return bytes >= ENOUGH_BYTES ? Finding.good(where) : Finding.worthALook(where + "; make room");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
