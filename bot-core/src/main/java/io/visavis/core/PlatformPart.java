package io.visavis.core;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.LookAhead;
import io.visavis.core.delivery.jdbc.JdbcUnsought;
import io.visavis.core.notice.ComposeRemovalNotice;
import io.visavis.core.notice.InstallationChanges;
import io.visavis.core.notice.jdbc.JdbcInstallationChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What comes from the platforms themselves: where the bot is installed, and whom it can find there. */
final class PlatformPart implements Part {
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final Ground ground;
    private final InstallationChanges changes;
    private final LookAhead lookAhead;

    PlatformPart(Ground ground) {
        this.ground = ground;
        this.changes = new JdbcInstallationChanges(ground.jdbi());
        this.lookAhead = new LookAhead(
                new JdbcUnsought(ground.jdbi()),
                ground.people(),
                ground.outbox(),
                ground.connected(),
                ground.workspaces(),
                ground.clock());
    }

    @Override
    public List<Composer> composers() {
        return List.of(new ComposeRemovalNotice(changes));
    }

    @Override
    public List<Plan> plans() {
        return List.of(
                new Plan("workspaces", () -> ground.workspaces().settle(ground.connected())),
                new Plan("installations", this::follow),
                new Plan("look-ups", lookAhead::run));
    }

    private void follow() {
        Instant now = ground.clock().instant();
        changes.follow(now, now.plus(WORTH_TELLING));
    }
}
