package io.visavis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process itself: its streams, its codes, and how it takes being told to stop. */
class MainTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path dataDir;

    @Test
    void serve_logs_json_on_standard_error_and_stops_at_sigterm() throws Exception {
        List<String> lines = stoppedOnceItSaid("Visavis listens on port");
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        assertThat(lines).anyMatch(line -> line.contains("Slack is off"));
    }

    @Test
    void serve_told_to_stop_while_it_starts_leaves_no_database_running() throws Exception {
        assertThat(stoppedOnceItSaid("PostgreSQL keeps its data")).hasSize(1);
    }

    /** What it logged until it said this and was told to stop; it stops its database with it. */
    private List<String> stoppedOnceItSaid(String word) throws Exception {
        Process process = start("serve");
        List<String> lines = new ArrayList<>();
        try (BufferedReader log = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                lines.add(line);
                if (line.contains(word)) {
                    break;
                }
            }
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(dataDir.resolve("postgres/18/PG_VERSION")).exists();
        assertThat(dataDir.resolve("postgres/18/postmaster.pid")).doesNotExist();
        return lines;
    }

    @Test
    void a_wrong_setting_ends_the_process_with_2_and_one_line() throws Exception {
        Process process = start("serve", Map.of("VISAVIS_HTTP_PROT", "8080"));
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said)
                .isEqualToIgnoringNewLines(
                        "visavis: VISAVIS_HTTP_PROT is not a setting: did you mean VISAVIS_HTTP_PORT?");
    }

    private Process start(String command) throws IOException {
        return start(command, Map.of());
    }

    private Process start(String command, Map<String, String> more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command);
        builder.environment().keySet().removeIf(name -> name.startsWith("VISAVIS_"));
        try (ServerSocket socket = new ServerSocket(0)) {
            builder.environment().put("VISAVIS_HTTP_PORT", Integer.toString(socket.getLocalPort()));
        }
        builder.environment().put("VISAVIS_DATA_DIR", dataDir.toString());
        builder.environment().putAll(more);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
