package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.visavis.core.Core;
import io.visavis.core.Enrolment;
import io.visavis.core.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What crashes is put aside in the end, and what people wrote is in no line of the log. */
class CrashTest {
    private static final String CANARY = "canary-7f3a";

    private final Tuesdays play = new Tuesdays();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("io.visavis");
    private final World.Person lea = play.manager("Léa Petit");

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void close() throws Exception {
        root.detachAppender(log);
        root.setLevel(null);
        play.close();
    }

    @Test
    void a_message_that_cannot_be_composed_is_put_aside_after_the_third_time_and_the_next_ones_go_out() {
        World.Person max = play.manager("Max Berg");
        play.moveTo("2027-01-19T08:20:00Z");
        play.stage.core().plan();
        play.stage
                .database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "update check_in set prompt_code = 'no-such-prompt' from enrolment e where e.id = enrolment_id and e.person_id = ?",
                        lea.id()));
        play.stage.until("2027-01-19T12:00:00Z");
        assertThat(play.times(lea)).isEmpty();
        assertThat(play.times(max)).containsExactly(Tuesdays.QUESTION);
        assertThat(play.stage.column(
                        "select concat_ws(' ', state, failures) from outbox where person_id = " + lea.id()))
                .containsExactly("quarantined 3");
    }

    @Test
    void a_platform_that_crashes_gets_three_tries_and_holds_nobody_up() {
        World.Person max = play.manager("Max Berg").on("teams");
        FaultyPlatform slack = new FaultyPlatform(play.stage.slack()).beforeSend(message -> {
            throw new IllegalStateException("out of order");
        });
        Core core = play.node(slack, play.stage.teams());
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        pass(core, 10);
        assertThat(play.stage.teams().seenBy(max.email())).hasSize(1);
        assertThat(play.stage.column(
                        "select concat_ws(' ', state, reason, failures) from outbox where person_id = " + lea.id()))
                .containsExactly("quarantined IllegalStateException 3");
    }

    @Test
    void what_people_wrote_is_neither_in_the_log_nor_in_the_outbox() {
        World.Person omar = play.world.person("Omar Haddad").connected();
        Enrolment enrolment = play.programme.enrols(play.world.person("Zoe Lang"));
        enrolment.mentoredBy(omar, "2027-01-01").session("2027-01-20T10:00:00Z");
        enrolment
                .checkIn("2027-01-11")
                .answered(CANARY + " wrote this", "mentor")
                .committed(CANARY, CANARY);
        FaultyPlatform slack = new FaultyPlatform(play.stage.slack()).beforeSend(message -> {
            throw new IllegalArgumentException("cannot parse " + message.plainText());
        });
        Core core = play.node(slack);
        play.moveTo("2027-01-19T10:00:00Z");
        core.plan();
        pass(core, 10);
        assertThat(play.stage.column("select state from outbox where kind = 'session_brief'"))
                .containsExactly("quarantined");
        assertThat(log.list).isNotEmpty().allSatisfy(CrashTest::saysNothing);
        assertThat(play.stage.column("select o::text from outbox o")).noneMatch(row -> row.contains(CANARY));
    }

    private static void saysNothing(ILoggingEvent event) {
        assertThat(event.getFormattedMessage()).doesNotContain(CANARY);
        assertThat(event.getThrowableProxy()).isNull();
    }

    private void pass(Core core, int times) {
        for (int i = 0; i < times; i++) {
            core.dispatcher().runDue();
            play.stage.clock().moveTo(play.stage.clock().instant().plus(Duration.ofMinutes(10)));
        }
    }
}
