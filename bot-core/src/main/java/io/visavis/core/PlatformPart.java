package io.visavis.core;

import io.visavis.core.delivery.LookAhead;
import io.visavis.core.delivery.jdbc.JdbcUnsought;
import io.visavis.core.notice.ComposeRemovalNotice;
import io.visavis.core.notice.InstallationChanges;
import io.visavis.core.notice.jdbc.JdbcInstallationChanges;
import java.time.Duration;
import java.time.Instant;

/** What comes from the platforms themselves: where the bot is installed, and whom it can find there. */
final class PlatformPart extends Part {
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final Ground ground;
    private final InstallationChanges changes;

    PlatformPart(Ground ground) {
        this.ground = ground;
        this.changes = new JdbcInstallationChanges(ground.jdbi());
        LookAhead lookAhead = new LookAhead(
                new JdbcUnsought(ground.jdbi()),
                ground.people(),
                ground.outbox(),
                ground.connected(),
                ground.workspaces(),
                ground.clock());
        compose(new ComposeRemovalNotice(changes));
        plan("workspaces", () -> ground.workspaces().settle(ground.connected()));
        plan("installations", this::follow);
        plan("look-ups", lookAhead::run);
    }

    private void follow() {
        Instant now = ground.clock().instant();
        changes.follow(now, now.plus(WORTH_TELLING));
    }
}
