package io.visavis.core;

import io.visavis.core.checkin.CheckInsAtHome;
import io.visavis.core.checkin.ComposeCheckIn;
import io.visavis.core.checkin.PlanCheckIns;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.checkin.jdbc.JdbcCheckIns;
import io.visavis.core.checkin.jdbc.JdbcPlanning;
import io.visavis.core.conversation.CheckInTalk;
import io.visavis.core.conversation.RefreshCards;
import io.visavis.core.delivery.Composer;
import io.visavis.core.home.RefreshHomes;
import io.visavis.core.home.ShowWhenSent;
import io.visavis.core.talk.Talk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The weekly question. */
final class CheckInPart implements Part {
    private final JdbcCheckIns checkIns;
    private final JdbcPlanning planning;
    private final Ground ground;

    CheckInPart(Ground ground) {
        this.ground = ground;
        this.checkIns = new JdbcCheckIns(ground.jdbi());
        this.planning = new JdbcPlanning(ground.jdbi());
    }

    CheckInsAtHome atHome() {
        return new CheckInsAtHome(checkIns, ground.library());
    }

    Optional<Instant> nextDue() {
        return planning.nextDue();
    }

    @Override
    public List<Talk> talks() {
        RespondToCheckIn respond =
                new RespondToCheckIn(checkIns, ground.outbox(), ground.calendar(), ground.library(), ground.clock());
        return List.of(new CheckInTalk(
                respond, new RefreshCards(respond, ground.people(), ground.platforms(), ground.background())));
    }

    /** @param homes which show a question once it has arrived */
    Composer composer(RefreshHomes homes) {
        Composer questions = new ComposeCheckIn(checkIns, ground.outbox(), ground.calendar(), ground.library());
        return new ShowWhenSent(questions, homes);
    }

    @Override
    public List<Plan> plans() {
        return List.of(new Plan("check-ins", new PlanCheckIns(planning, ground.calendar(), ground.clock())::run));
    }
}
