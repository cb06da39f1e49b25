package io.visavis.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.visavis.core.programme.imports.ImportProgramme;
import io.visavis.core.programme.imports.Progress;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.store.Database;
import io.visavis.playground.StandIn.Member;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.server.store.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
    private static final Path SAMPLE = Path.of("..", "sample", "programme.yaml");
    /** Shortly before half past nine on a Tuesday in Paris. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Instant BEFORE_THE_QUESTION = Instant.parse("2027-01-19T08:29:40Z");

    @TempDir
    private Path logs;

    @Test
    void two_servers_on_one_database_plan_and_send_each_question_once() throws Exception {
        Duration ahead = Duration.between(Instant.now(Clock.systemUTC()), BEFORE_THE_QUESTION);
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        List<Process> nodes = new ArrayList<>();
        try (EmbeddedDatabase server = EmbeddedDatabase.temporary();
                Database database = Database.open(server.jdbcUrl(), server.user(), server.password(), 4);
                SlackStandIn slack = SlackStandIn.start(clock, "signing-secret", "xoxb-token")) {
            List<String> managers = everyoneIsAskedAtHalfPastNineOnSlack(database, slack, clock);
            try {
                nodes.add(start(server, slack, ahead, "one"));
                nodes.add(start(server, slack, ahead, "two"));
                await().atMost(PATIENCE)
                        .until(() -> managers.stream()
                                .noneMatch(email -> slack.conversation(email).isEmpty()));
                await().atMost(PATIENCE)
                        .until(() -> count(database, "outbox where kind = 'check_in' and state = 'sent'")
                                == managers.size());
            } finally {
                nodes.forEach(Process::destroyForcibly);
            }
            assertThat(managers)
                    .hasSize(24)
                    .allSatisfy(email -> assertThat(slack.conversation(email)).hasSize(1));
            assertThat(count(database, "check_in")).isEqualTo(24);
            assertThat(count(database, "qrtz_triggers")).isEqualTo(1);
        }
    }

    private static List<String> everyoneIsAskedAtHalfPastNineOnSlack(
            Database database, SlackStandIn slack, Clock clock) {
        database.migrate();
        new ImportProgramme(database.jdbi(), clock, new PublicHolidays()::knows).run(SAMPLE, Progress.NONE);
        return database.jdbi().withHandle(h -> {
            h.execute("update person set platform = 'slack', zone = 'Europe/Paris', region = 'FR',"
                    + " work_start = '09:00', work_end = '18:00'");
            h.execute("update enrolment set prompt_day = 2, prompt_time = '09:30'");
            h.execute("delete from mentoring_session");
            h.execute("insert into participation (programme_id, person_id, role, asked, asked_at, consents,"
                    + " answered_at, consented_at, consent_version)"
                    + " select programme_id, person_id, 'mentee', 1, :at, true, :at, :at, 1 from enrolment"
                            .replace(":at", "timestamptz '2027-01-04Z'"));
            h.execute("insert into agreement_acceptance select id, side, 'standard', 1, timestamptz '2027-01-04Z'"
                    + " from mentorship, (values ('mentee'), ('mentor')) sides (side)");
            List<String> managers = h.createQuery(
                            "select p.email from enrolment e join person p on p.id = e.person_id order by 1")
                    .mapTo(String.class)
                    .list();
            managers.forEach(email -> slack.join(new Member(email, email, "fr-FR", "Europe/Paris")));
            return managers;
        });
    }

    private Process start(EmbeddedDatabase server, SlackStandIn slack, Duration ahead, String name) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                NodeAt.class.getName(),
                ahead.toString());
        File log = logs.resolve(name + ".log").toFile();
        java.redirectErrorStream(true).redirectOutput(log);
        java.environment().keySet().removeIf(key -> key.startsWith("VISAVIS_"));
        java.environment()
                .putAll(Map.of(
                        "VISAVIS_DATABASE_URL", server.jdbcUrl(),
                        "VISAVIS_DATABASE_USER", server.user(),
                        "VISAVIS_DATABASE_PASSWORD", server.password(),
                        "VISAVIS_HTTP_PORT", Integer.toString(freePort()),
                        "VISAVIS_SLACK_SIGNING_SECRET", "signing-secret",
                        "VISAVIS_SLACK_BOT_TOKEN", "xoxb-token",
                        "VISAVIS_SLACK_API_URL", slack.apiUrl().toString()));
        return java.start();
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long count(Database database, String from) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from " + from)
                        .mapTo(Long.class)
                        .one());
    }
}
