package io.visavis.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    /** A space, since people's directories have them. */
    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ALWAYS)
    Path parent;

    private Path dataDir() {
        return parent.resolve("my data");
    }

    @AfterEach
    void stop_whatever_a_failed_test_left_running() {
        if (Files.exists(dataDir())) {
            EmbeddedDatabase.openOrJoin(dataDir()).close();
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart_on_the_same_port() throws Exception {
        String url;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(dataDir())) {
            url = database.jdbcUrl();
            execute(database, "create table kept as select 'yes' as word");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(dataDir())) {
            assertThat(database.jdbcUrl()).isEqualTo(url);
            assertThat(ask(database, "select word from kept")).isEqualTo("yes");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void only_its_owner_reads_the_directory_and_only_the_password_opens_the_database() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(dataDir())) {
            assertThat(permissions("")).isEqualTo("rwx------");
            assertThat(permissions("password")).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_directory_in_use_is_refused_by_its_name_but_may_be_joined() throws Exception {
        try (EmbeddedDatabase owner = EmbeddedDatabase.open(dataDir())) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(dataDir()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
            try (EmbeddedDatabase guest = EmbeddedDatabase.openOrJoin(dataDir())) {
                assertThat(ask(guest, "select 1")).isEqualTo("1");
            }
            assertThat(ask(owner, "select 1")).as("the guest left it running").isEqualTo("1");
        }
    }

    @Test
    void after_kill_9_of_the_process_its_server_is_taken_over_with_all_it_committed() throws Exception {
        String url = killedAfterWriting();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(dataDir())) {
            assertThat(database.jdbcUrl()).isEqualTo(url);
            assertThat(ask(database, "select count(*) from committed")).isEqualTo("1");
        }
        assertThat(dataDir().resolve("postgres/18/postmaster.pid")).doesNotExist();
    }

    @Test
    void after_kill_9_of_the_server_too_its_stale_note_is_cleared_even_if_its_number_is_in_use_again()
            throws Exception {
        killedAfterWriting();
        Path note = dataDir().resolve("postgres/18/postmaster.pid");
        List<String> lines = Files.readAllLines(note);
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        List<ProcessHandle> workers = server.children().toList();
        server.destroyForcibly();
        for (ProcessHandle process : workers) {
            process.onExit().get(120, TimeUnit.SECONDS);
        }
        server.onExit().get(120, TimeUnit.SECONDS);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(note, lines);

        try (EmbeddedDatabase database = EmbeddedDatabase.open(dataDir())) {
            assertThat(ask(database, "select count(*) from committed")).isEqualTo("1");
        }
    }

    @Test
    void a_start_that_was_cut_short_before_the_password_was_set_is_made_good() throws Exception {
        EmbeddedDatabase.open(dataDir()).close();
        Files.writeString(dataDir().resolve("postgres/18/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(dataDir())) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_passing_database_leaves_nothing_behind() throws Exception {
        String directory;
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            directory = ask(database, "show data_directory");
            assertThat(Path.of(directory)).exists();
        }
        assertThat(Path.of(directory)).doesNotExist();
    }

    /** Lets a process of its own open the database, write, and be killed; tells where the database was. */
    private String killedAfterWriting() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteAndWait.class.getName(),
                        dataDir().toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("jdbc:")) {
                    child.destroyForcibly().waitFor();
                    return line;
                }
            }
        }
        throw new AssertionError("The process ended by itself: " + said);
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(dataDir().resolve(name)));
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** The process that is killed. */
    static final class WriteAndWait {
        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
            execute(database, "create table committed as select 1 as one");
            System.out.println(database.jdbcUrl());
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
