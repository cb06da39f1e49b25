package io.visavis.core;

import io.visavis.core.checkin.CheckInsAtHome;
import io.visavis.core.checkin.ComposeCheckIn;
import io.visavis.core.checkin.ForeseeQuestions;
import io.visavis.core.checkin.PlanCheckIns;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.checkin.ShowNextQuestions;
import io.visavis.core.checkin.jdbc.JdbcCheckIns;
import io.visavis.core.checkin.jdbc.JdbcPlanning;
import io.visavis.core.checkin.jdbc.JdbcPromptHistory;
import io.visavis.core.commitment.FollowCommitments;
import io.visavis.core.commitment.jdbc.JdbcPlans;
import io.visavis.core.conversation.CheckInTalk;
import io.visavis.core.conversation.RefreshCards;
import io.visavis.core.delivery.Composer;
import io.visavis.core.home.RefreshHomes;
import io.visavis.core.home.ShowWhenSent;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.keep.jdbc.JdbcKeptNotes;
import io.visavis.core.mirror.ComposeMirror;
import io.visavis.core.mirror.LookInMirror;
import io.visavis.core.mirror.Mirrors;
import io.visavis.core.mirror.PlanMirrors;
import io.visavis.core.mirror.jdbc.JdbcMirrors;
import java.time.Instant;
import java.util.Optional;

/** The weekly question, what managers set out to do in it, and their own words given back to them. */
final class CheckInPart extends Part {
    private final JdbcCheckIns checkIns;
    private final JdbcPromptHistory history;
    private final JdbcPlanning planning;
    private final Mirrors mirrors;
    private final Ground ground;

    CheckInPart(Ground ground) {
        this.ground = ground;
        this.checkIns = new JdbcCheckIns(ground.jdbi());
        this.history = new JdbcPromptHistory(ground.jdbi());
        this.planning = new JdbcPlanning(ground.jdbi());
        this.mirrors = new JdbcMirrors(ground.jdbi());
        KeptNotes notes = new JdbcKeptNotes(ground.jdbi());
        RespondToCheckIn respond = new RespondToCheckIn(
                checkIns, history, ground.outbox(), ground.calendar(), ground.library(), ground.clock());
        talkWith(
                new CheckInTalk(respond, new RefreshCards(respond, ground.rewriteCard())),
                new ShowNextQuestions(foresee()),
                new FollowCommitments(new JdbcPlans(ground.jdbi()), ground.clock()),
                new LookInMirror(mirrors, notes, ground.library(), ground.clock()));
        compose(new ComposeMirror(mirrors, notes, ground.library()));
        plan("check-ins", new PlanCheckIns(planning, ground.calendar(), ground.clock())::run);
    }

    ForeseeQuestions foresee() {
        return new ForeseeQuestions(history, ground.library(), ground.calendar(), ground.clock());
    }

    CheckInsAtHome atHome() {
        return new CheckInsAtHome(checkIns, ground.library());
    }

    Optional<Instant> nextDue() {
        return planning.nextDue();
    }

    /** @param homes which show a question once it has arrived */
    Composer composer(RefreshHomes homes) {
        Composer questions =
                new ComposeCheckIn(checkIns, history, ground.outbox(), ground.calendar(), ground.library());
        return new ShowWhenSent(new PlanMirrors(questions, mirrors, ground.outbox(), ground.calendar()), homes);
    }
}
