package io.visavis.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.slack.SlackStandIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the product types, on a database of its own that stays between the commands. */
class OperateTest {
    private static final int WHOLE_WEEKS = 52 * 7;
    private static final Path SAMPLE = Path.of("..", "sample");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void a_programme_is_imported_whole_or_not_at_all_and_the_doctor_sees_who_is_not_reached() throws IOException {
        environment.put("VISAVIS_DATA_DIR", folder.resolve("data").toString());
        Path wrong = sampleWith("Europe/Paris", "Europe/Pariss");

        Said refused = run("import", wrong.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("participants.csv:2: zone: \"Europe/Pariss\" is not a time zone")
                .endsWith("errors in " + wrong + " and what it names: nothing was imported\n");
        assertThat(refused.out()).isEmpty();

        String sample = sampleWith("Europe/Paris", "Europe/Paris").toString();
        Said dry = run("import", "--dry-run", sample);
        assertThat(dry.code()).isZero();
        assertThat(dry.out())
                .startsWith("Would import vega-2027; nothing was changed\n")
                .contains("people: 37 added", "  + isabelle.moreau@vega.example director");
        Said first = run("import", sample);
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("people: 37 added, 0 changed, 0 unchanged", "sessions: 101 added");
        Said second = run("import", sample);
        assertThat(second.out())
                .startsWith("Imported vega-2027: nothing new")
                .contains("people: 0 added, 0 changed, 37");

        Said doctor = run("doctor");
        assertThat(doctor.code()).isZero();
        assertThat(doctor.out())
                .contains("ok      database: answers", "not reachable yet: 18 on slack, 19 on teams")
                .doesNotContain("PROBLEM");
        assertThat(run("migrate").code()).isZero();
    }

    @Test
    void one_error_is_called_one() throws IOException {
        environment.put("VISAVIS_DATA_DIR", folder.resolve("data").toString());
        Path wrong = sampleWith("marianne.colin@passerelle.example,", "marianne.colin@,");
        assertThat(run("import", wrong.toString()).err())
                .hasLineCount(2)
                .contains("participants.csv:")
                .endsWith("visavis: 1 error in " + wrong + " and what it names: nothing was imported\n");
    }

    @Test
    void the_doctor_tells_a_token_that_slack_takes_from_one_that_it_does_not() throws Exception {
        environment.put("VISAVIS_DATA_DIR", folder.resolve("none").toString());
        environment.put("VISAVIS_SLACK_SIGNING_SECRET", "signing-secret");
        try (SlackStandIn slack = SlackStandIn.start(Clock.systemUTC(), "signing-secret", "xoxb-good")) {
            environment.put("VISAVIS_SLACK_API_URL", slack.apiUrl().toString());
            environment.put("VISAVIS_SLACK_BOT_TOKEN", "xoxb-good");
            assertThat(run("doctor").out()).contains("ok      Slack: on, and takes the token");
            environment.put("VISAVIS_SLACK_BOT_TOKEN", "xoxb-stale");
            Said sick = run("doctor");
            assertThat(sick.code()).isEqualTo(1);
            assertThat(sick.out()).contains("PROBLEM Slack: does not take a simple question (invalid_auth)");
            assertThat(sick.err()).isEqualTo("visavis: 1 problem found\n");
            assertThat(sick.out() + sick.err()).doesNotContain("xoxb-stale");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Path sampleWith(String text, String instead) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("changed"));
        for (String name : List.of("programme.yaml", "participants.csv", "questions.yaml")) {
            String was = Files.readString(SAMPLE.resolve(name), StandardCharsets.UTF_8);
            Files.writeString(copy.resolve(name), name.endsWith(".csv") ? was.replace(text, instead) : ahead(was));
        }
        return copy.resolve("programme.yaml");
    }

    /** The programme lies ahead whenever this is played, on the same days of the week: what is over is not imported. */
    private static String ahead(String yaml) {
        long late = ChronoUnit.DAYS.between(LocalDate.parse("2027-01-18"), LocalDate.now(Clock.systemUTC()));
        long days = late < 0 ? 0 : (late / WHOLE_WEEKS + 1) * WHOLE_WEEKS;
        return Pattern.compile("\\d{4}-\\d\\d-\\d\\d")
                .matcher(yaml)
                .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
    }

    private record Said(int code, String out, String err) {}

    private Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, environment);
        List<Object> commands =
                List.of(new MigrateCommand(console), new ImportCommand(console), new DoctorCommand(console));
        int code = Visavis.with(console, commands).execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
