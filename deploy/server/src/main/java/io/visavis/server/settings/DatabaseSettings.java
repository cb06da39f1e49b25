package io.visavis.server.settings;

import java.nio.file.Path;

/** Which PostgreSQL to use: one of the operator's, or our own beside the data. */
public sealed interface DatabaseSettings {

    /** Our own PostgreSQL, which keeps everything under this directory. */
    record Embedded(Path dataDir) implements DatabaseSettings {}

    /**
     * A PostgreSQL of the operator's.
     *
     * @param jdbcUrl may itself hold a password, so it is never printed
     * @param user blank when the address names the user
     */
    record External(String jdbcUrl, String user, Secret password) implements DatabaseSettings {
        @Override
        public String toString() {
            return "External[user=" + user + "]";
        }
    }

    static DatabaseSettings from(GivenValues given) {
        if (given.has(Key.DATABASE_URL)) {
            return DatabaseAddress.of(given);
        }
        for (Key key : new Key[] {Key.DATABASE_USER, Key.DATABASE_PASSWORD}) {
            if (given.has(key)) {
                given.needed(Key.DATABASE_URL, key);
            }
        }
        return new Embedded(Path.of(given.text(Key.DATA_DIR).orElse("visavis-data")));
    }
}
