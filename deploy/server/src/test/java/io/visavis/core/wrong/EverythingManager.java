package io.visavis.core.wrong;

import io.visavis.core.wronger.Back;
import java.sql.Connection;
import java.time.Instant;
import org.quartz.Scheduler;

/** A specimen: breaks every rule of the core, so that the rules can be seen to notice. */
final class EverythingManager {
    Connection connection;
    Scheduler scheduler;
    com.slack.api.Slack vendor;
    io.visavis.playground.StandIn outside;
    Back back;

    Instant asksTheMachine() {
        return Instant.now();
    }
}
