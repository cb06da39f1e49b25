package io.visavis.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final List<RehearseCommand.Plan> rehearsed = new ArrayList<>();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file_to_name() throws IOException {
        file = Files.writeString(folder.resolve("programme.yaml"), "programme:");
    }

    @Test
    void without_a_command_it_says_so_in_one_line_and_ends_with_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(err).hasToString(line("visavis: Say what to do (see visavis --help)"));
    }

    @Test
    void a_command_written_nearly_right_is_guessed() {
        assertThat(run("serv")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean serve").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "migrate", "doctor"})
    void a_wrong_setting_ends_every_command_with_one_line_and_2(String command) {
        environment.put("VISAVIS_HTTP_PORT", "eighty");
        assertThat(run(command)).isEqualTo(2);
        assertThat(err).hasToString(line("visavis: VISAVIS_HTTP_PORT is not a port: give a number from 1 to 65535"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_database_that_does_not_answer_ends_with_one_line_and_1() {
        environment.put("VISAVIS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=s3cret-value");
        environment.put("VISAVIS_DATABASE_USER", "visavis");
        assertThat(run("migrate")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("visavis: The database cannot be reached (")
                .doesNotContain("s3cret-value")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "migrate", "import", "doctor", "rehearse"})
    void every_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: visavis " + command);
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("(?s)Visavis \\d+\\.\\d+\\.\\d+\\S*\\RJava .*");
    }

    @Test
    void a_rehearsal_is_told_all_that_was_asked() {
        assertThat(run(
                        "rehearse",
                        file.toString(),
                        "--weeks",
                        "12",
                        "--from",
                        "2027-01-04",
                        "--json",
                        "--answer-rate",
                        "0.5",
                        "--seed",
                        "7"))
                .isZero();
        assertThat(rehearsed)
                .containsExactly(
                        new RehearseCommand.Plan(file, 12, Optional.of(LocalDate.of(2027, 1, 4)), true, 0.5, 7));
    }

    @Test
    void a_rehearsal_needs_little_said() {
        assertThat(run("rehearse", file.toString(), "--weeks", "1")).isZero();
        assertThat(rehearsed).containsExactly(new RehearseCommand.Plan(file, 1, Optional.empty(), false, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--weeks 0", "--weeks 521", "--weeks x", "", "--weeks 1 --answer-rate 1.5", "--weeks 1 --from x"
            })
    void a_rehearsal_out_of_bounds_is_wrong_use(String options) {
        List<String> arguments = new ArrayList<>(List.of("rehearse", file.toString()));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).startsWith("visavis: ").hasLineCount(1);
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        assertThat(run("rehearse", folder.resolve("none.yaml").toString(), "--weeks", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("FILE cannot be read");
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, environment);
        List<Object> commands = List.of(
                new ServeCommand(console),
                new MigrateCommand(console),
                new ImportCommand(console),
                new DoctorCommand(console),
                new RehearseCommand(console, (plan, output, progress) -> rehearsed.add(plan)));
        return Visavis.with(console, commands).execute(arguments);
    }

    private static String line(String text) {
        return text + System.lineSeparator();
    }
}
