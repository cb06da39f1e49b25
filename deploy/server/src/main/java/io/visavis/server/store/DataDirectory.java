package io.visavis.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the durable PostgreSQL, and who may use it: {@code visavis.lock} is held by the one
 * process that owns it, {@code port} and {@code password} tell how to reach the server, {@code postgres/18}
 * holds the data (a level deeper than seems needed, so that no clean-up of scratch directories can ever take
 * it for one), {@code programs} the server's own programs, {@code postgres.log} what it
 * says. Readable by the owner alone.
 */
final class DataDirectory {
    /** PostgreSQL's major version: another one cannot read the data. */
    static final String MAJOR = "18";

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    static DataDirectory at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            onlyOwner(root, "rwx------");
            return new DataDirectory(root.toRealPath());
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "VISAVIS_DATA_DIR " + root + " cannot be written: give a directory of your own", e);
        }
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("postgres").resolve(MAJOR);
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Takes the directory for this process; empty when another has it. Freed by closing, and when the process ends. */
    Optional<Hold> take() {
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return Optional.of(new Hold(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closed(channel);
        return Optional.empty();
    }

    /** Says which process has the directory, as far as it left its number. */
    String holder() {
        return read("visavis.lock").map(pid -> "process " + pid).orElse("another process");
    }

    private Path lockFile() {
        return root.resolve("visavis.lock");
    }

    Optional<Integer> port() {
        return read("port").filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf);
    }

    void keepPort(int port) {
        write("port", Integer.toString(port));
    }

    Optional<String> password() {
        return read("password");
    }

    String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        write("password", password);
        return password;
    }

    private Optional<String> read(String name) {
        try {
            Path file = root.resolve(name);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Path file = root.resolve(name);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            onlyOwner(file, "rw-------");
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void onlyOwner(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void closed(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory is ours until this is closed. */
    record Hold(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            closed(channel);
        }
    }
}
