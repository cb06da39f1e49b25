package io.visavis.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note beside its data, {@code postmaster.pid}: process on line 1, port on line 4. It outlives
 * a server that was killed, and PostgreSQL then refuses to start if any process has got that number since.
 */
final class PostmasterFile {
    private final Path file;

    PostmasterFile(Path cluster) {
        this.file = cluster.resolve("postmaster.pid");
    }

    /** The port of the server that runs on this data right now. */
    Optional<Integer> runningPort() {
        List<String> lines = lines();
        return running(lines) && lines.size() >= 4
                ? Optional.of(Integer.valueOf(lines.get(3).strip()))
                : Optional.empty();
    }

    /** Removes the note when the server it tells of is gone. */
    void removeIfStale() {
        if (Files.exists(file) && !running(lines())) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean running(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
