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
import java.time.Clock;

/** Sessions, the objectives that they serve, and what is kept for the next one. */
final class SessionPart extends Part {
    private final SessionConversation sessions;
    private final KeepForSession keep;
    private final TalkAboutObjectives objectives;

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
        talkWith(sessions, keep, objectives);
        Composer aroundSessions = new ComposeSessionMessage(planned, notes, ground.library());
        compose(
                new HoldBackUntilAgreed(aroundSessions, agreements, ground.outbox()),
                new ComposeObjectiveMessage(written));
        plan("session messages", new PlanSessionMessages(planned, ground.people(), ground.calendar(), clock)::run);
        plan("objectives", new PlanObjectiveMessages(new JdbcObjectiveAsks(ground.jdbi()), clock)::run);
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
}
