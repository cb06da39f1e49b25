package io.visavis.core;

import io.visavis.core.agreement.Agreements;
import io.visavis.core.agreement.HoldBackUntilAgreed;
import io.visavis.core.delivery.Composer;
import io.visavis.core.keep.KeepForSession;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.keep.jdbc.JdbcKeptNotes;
import io.visavis.core.objective.ComposeObjectiveMessage;
import io.visavis.core.objective.Objectives;
import io.visavis.core.objective.PlanObjectiveMessages;
import io.visavis.core.objective.TalkAboutObjectives;
import io.visavis.core.objective.jdbc.JdbcCoverage;
import io.visavis.core.objective.jdbc.JdbcObjectiveAsks;
import io.visavis.core.objective.jdbc.JdbcObjectives;
import io.visavis.core.session.ComposeSessionMessage;
import io.visavis.core.session.PlanSessionMessages;
import io.visavis.core.session.SessionConversation;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.jdbc.JdbcSessions;
import io.visavis.core.talk.Talk;
import java.time.Clock;
import java.util.List;

/** Sessions, the objectives that they serve, and what is kept for the next one. */
final class SessionPart implements Part {
    private final SessionConversation sessions;
    private final KeepForSession keep;
    private final TalkAboutObjectives objectives;
    private final List<Composer> composers;
    private final List<Plan> plans;

    /** @param agreements without which nothing is said before a session */
    SessionPart(Ground ground, Agreements agreements) {
        Clock clock = ground.clock();
        Objectives written = new JdbcObjectives(ground.jdbi());
        Sessions planned = new JdbcSessions(ground.jdbi(), written);
        KeptNotes notes = new JdbcKeptNotes(ground.jdbi());
        this.sessions = new SessionConversation(planned, ground.library(), clock);
        this.keep = new KeepForSession(notes, clock);
        this.objectives =
                new TalkAboutObjectives(written, new JdbcCoverage(ground.jdbi()), ground.memberships(), clock);
        Composer aroundSessions = new ComposeSessionMessage(planned, notes, ground.library());
        this.composers = List.of(
                new HoldBackUntilAgreed(aroundSessions, agreements, ground.outbox()),
                new ComposeObjectiveMessage(written));
        this.plans = List.of(
                new Plan(
                        "session messages",
                        new PlanSessionMessages(planned, ground.people(), ground.calendar(), clock)::run),
                new Plan("objectives", new PlanObjectiveMessages(new JdbcObjectiveAsks(ground.jdbi()), clock)::run));
    }

    SessionConversation sessions() {
        return sessions;
    }

    KeepForSession keep() {
        return keep;
    }

    TalkAboutObjectives objectives() {
        return objectives;
    }

    @Override
    public List<Talk> talks() {
        return List.of(sessions, keep, objectives);
    }

    @Override
    public List<Composer> composers() {
        return composers;
    }

    @Override
    public List<Plan> plans() {
        return plans;
    }
}
