package io.visavis.core;

import io.visavis.core.agreement.Agreements;
import io.visavis.core.agreement.HoldBackUntilAgreed;
import io.visavis.core.keep.KeepForSession;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.keep.jdbc.JdbcKeptNotes;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.mentorship.jdbc.JdbcRelationships;
import io.visavis.core.objective.ComposeObjectiveMessage;
import io.visavis.core.objective.Objectives;
import io.visavis.core.objective.PlanObjectiveMessages;
import io.visavis.core.objective.TalkAboutObjectives;
import io.visavis.core.objective.jdbc.JdbcCoverage;
import io.visavis.core.objective.jdbc.JdbcObjectiveAsks;
import io.visavis.core.objective.jdbc.JdbcObjectives;
import io.visavis.core.session.ComposeSessionMessage;
import io.visavis.core.session.PlanSessionMessages;
import io.visavis.core.session.SayWish;
import io.visavis.core.session.SessionWords;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.absence.Absences;
import io.visavis.core.session.absence.ComposeAbsence;
import io.visavis.core.session.absence.HaveStandIn;
import io.visavis.core.session.absence.PlanAbsences;
import io.visavis.core.session.absence.TellAbsence;
import io.visavis.core.session.absence.jdbc.JdbcAbsences;
import io.visavis.core.session.arrange.AnswerDates;
import io.visavis.core.session.arrange.Arrangements;
import io.visavis.core.session.arrange.ChangeSession;
import io.visavis.core.session.arrange.ComposeArrangement;
import io.visavis.core.session.arrange.ProposeDates;
import io.visavis.core.session.arrange.ShowSessions;
import io.visavis.core.session.arrange.jdbc.JdbcArrangements;
import io.visavis.core.session.debrief.ComposeDebrief;
import io.visavis.core.session.debrief.DebriefSession;
import io.visavis.core.session.debrief.Debriefs;
import io.visavis.core.session.debrief.jdbc.JdbcDebriefs;
import io.visavis.core.session.gap.ComposeMissingSession;
import io.visavis.core.session.gap.Gaps;
import io.visavis.core.session.gap.PlanMissingSessions;
import io.visavis.core.session.gap.jdbc.JdbcGaps;
import io.visavis.core.session.handover.ChooseHandOver;
import io.visavis.core.session.handover.ComposeHandOver;
import io.visavis.core.session.handover.HandOvers;
import io.visavis.core.session.handover.PlanHandOvers;
import io.visavis.core.session.handover.jdbc.JdbcHandOvers;
import io.visavis.core.session.jdbc.JdbcSessionWords;
import io.visavis.core.session.jdbc.JdbcSessions;
import java.time.Clock;

/** Sessions, the objectives that they serve, and what is kept for the next one. */
final class SessionPart extends Part {
    private final ShowSessions sessions;
    private final KeepForSession keep;
    private final TalkAboutObjectives objectives;
    private final ChooseHandOver handOver;
    private final TellAbsence absence;

    /** @param agreements without which nothing is said before a session */
    SessionPart(Ground ground, Agreements agreements, CalendarPart calendars) {
        Clock clock = ground.clock();
        Objectives written = new JdbcObjectives(ground.jdbi());
        Sessions planned = new JdbcSessions(ground.jdbi(), written);
        KeptNotes notes = new JdbcKeptNotes(ground.jdbi());
        Arrangements arrangements = new JdbcArrangements(ground.jdbi(), planned);
        Relationships pairs = new JdbcRelationships(ground.jdbi());
        this.sessions = new ShowSessions(planned, arrangements, pairs, calendars.links(), calendars.talk(), clock);
        this.keep = new KeepForSession(notes, clock);
        this.objectives =
                new TalkAboutObjectives(written, new JdbcCoverage(ground.jdbi()), ground.memberships(), clock);
        HandOvers handOvers = new JdbcHandOvers(ground.jdbi());
        this.handOver = new ChooseHandOver(handOvers, planned, ground.library(), clock);
        Absences absences = new JdbcAbsences(ground.jdbi());
        this.absence = new TellAbsence(absences, planned, sessions, ground.memberships(), ground.people(), clock);
        Gaps gaps = new JdbcGaps(ground.jdbi());
        SessionWords said = new JdbcSessionWords(ground.jdbi());
        Debriefs debriefs = new JdbcDebriefs(ground.jdbi(), planned);
        ComposeSessionMessage aroundSessions = new ComposeSessionMessage(planned, said, notes, ground.library());
        talkWith(
                sessions,
                new ProposeDates(arrangements, pairs, planned, ground.people(), ground.calendar(), clock),
                new AnswerDates(arrangements, planned, calendars.links(), clock),
                new ChangeSession(arrangements, planned, calendars.links(), clock),
                new DebriefSession(debriefs, planned, clock),
                new SayWish(planned, said, aroundSessions, ground.people(), ground.rewriteCard(), clock),
                keep,
                handOver,
                absence,
                new HaveStandIn(absences, clock),
                objectives);
        compose(
                new HoldBackUntilAgreed(aroundSessions, agreements, ground.outbox()),
                new ComposeDebrief(debriefs, planned),
                new ComposeMissingSession(gaps),
                new ComposeAbsence(absences, planned, sessions),
                new ComposeHandOver(handOvers, planned),
                new ComposeArrangement(arrangements, planned, calendars.links()),
                new ComposeObjectiveMessage(written));
        plan("session messages", new PlanSessionMessages(planned, ground.people(), ground.calendar(), clock)::run);
        plan("missing sessions", new PlanMissingSessions(gaps, clock)::run);
        plan("absences", new PlanAbsences(absences, ground.people(), clock)::run);
        plan("hand-overs", new PlanHandOvers(handOvers, clock)::run);
        plan("objectives", new PlanObjectiveMessages(new JdbcObjectiveAsks(ground.jdbi()), clock)::run);
    }

    ShowSessions sessions() {
        return sessions;
    }

    TellAbsence absence() {
        return absence;
    }

    ChooseHandOver handOver() {
        return handOver;
    }

    KeepForSession keep() {
        return keep;
    }

    TalkAboutObjectives objectives() {
        return objectives;
    }
}
