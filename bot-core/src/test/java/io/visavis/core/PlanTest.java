package io.visavis.core;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PlanTest {

    @Test
    void a_planner_that_fails_is_heard_of_and_keeps_no_other_from_planning() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Core.class);
        log.start();
        logger.addAppender(log);
        try (Stage stage = new Stage("2027-01-18T00:00:00Z")) {
            World world = stage.world();
            world.programme("V").runs("2027-01-04", "2027-06-30").enrols(world.person("Lea"));
            stage.database().jdbi().useHandle(h -> h.execute("alter table mentoring_session rename to gone"));
            stage.core().plan();
            assertThat(stage.column("select next_due::text from enrolment")).doesNotContainNull();
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .allMatch(line -> line.contains(" are not planned: org.jdbi"))
                .anyMatch(line -> line.startsWith("session messages are"))
                .noneMatch(line -> line.startsWith("check-ins are"));
    }
}
