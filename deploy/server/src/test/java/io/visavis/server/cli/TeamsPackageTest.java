package io.visavis.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsPackageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "VISAVIS_TEAMS_APP_ID", "7D4A2F0E-0000-4000-8000-000000000001",
            "VISAVIS_PUBLIC_URL", "https://mentoring.example/"));

    @TempDir
    Path folder;

    @Test
    void it_writes_the_package_and_needs_no_secret() throws Exception {
        Path file = folder.resolve("app.zip");
        assertThat(run("--out", file.toString())).isZero();
        assertThat(out.toString()).startsWith("Wrote " + file).hasLineCount(1);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String manifest =
                    new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), "UTF-8");
            assertThat(manifest)
                    .contains("\"botId\": \"7d4a2f0e-0000-4000-8000-000000000001\"")
                    .contains("\"privacyUrl\": \"https://mentoring.example/about#privacy\"")
                    .contains("\"name\": \"Visavis\"");
        }
    }

    @Test
    void the_publisher_may_be_named_with_pages_of_their_own() throws Exception {
        Path file = folder.resolve("app.zip");
        assertThat(run("--out", file.toString(), "--publisher", "Vega", "--privacy", "https://vega.example/p"))
                .isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), "UTF-8"))
                    .contains("\"privacyUrl\": \"https://vega.example/p\"")
                    .contains("\"name\": \"Vega\"");
        }
    }

    @Test
    void what_is_missing_or_wrong_is_said_in_one_line() {
        refused(
                2,
                "VISAVIS_TEAMS_APP_ID is missing: set it to the application (client) id of the bot's registration",
                Map.of("VISAVIS_TEAMS_APP_ID", ""));
        refused(
                2,
                "VISAVIS_PUBLIC_URL is missing: set it to the address at which people reach the server",
                Map.of("VISAVIS_PUBLIC_URL", ""));
        refused(
                2,
                "VISAVIS_PUBLIC_URL is of this machine alone: Teams needs an https:// address",
                Map.of("VISAVIS_PUBLIC_URL", "http://localhost:8080"));
        refused(
                2,
                "VISAVIS_TEAMS_APP_ID is not an application (client) id: copy it from the app registration,"
                        + " 36 characters such as 11111111-2222-3333-4444-555555555555",
                Map.of("VISAVIS_TEAMS_APP_ID", "visavis"));
        refused(1, "the publisher's name takes 1 to 32 characters", Map.of(), "--publisher", "x".repeat(33));
        refused(1, "http://vega.example is not an https:// address", Map.of(), "--terms", "http://vega.example");
        refused(
                1,
                "/no/such/folder/a.zip cannot be written: name a file in a folder that exists with --out",
                Map.of(),
                "--out",
                "/no/such/folder/a.zip");
    }

    private void refused(int code, String line, Map<String, String> changed, String... arguments) {
        Map<String, String> before = Map.copyOf(environment);
        environment.putAll(changed);
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(code);
        assertThat(err).hasToString("visavis: " + line + System.lineSeparator());
        environment.putAll(before);
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, environment);
        String[] line = new String[arguments.length + 1];
        line[0] = "teams-package";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Visavis.with(console, List.of(new TeamsPackageCommand(console))).execute(line);
    }
}
