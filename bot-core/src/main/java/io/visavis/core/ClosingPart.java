package io.visavis.core;

import io.visavis.core.closing.CloseTogether;
import io.visavis.core.closing.Closings;
import io.visavis.core.closing.ComposeClosing;
import io.visavis.core.closing.PlanClosings;
import io.visavis.core.closing.ReadClosing;
import io.visavis.core.closing.evaluation.ComposeEvaluation;
import io.visavis.core.closing.evaluation.EvaluateProgramme;
import io.visavis.core.closing.evaluation.Evaluations;
import io.visavis.core.closing.evaluation.PlanEvaluations;
import io.visavis.core.closing.evaluation.ReadEvaluation;
import io.visavis.core.closing.evaluation.jdbc.JdbcEvaluations;
import io.visavis.core.closing.followup.ComposeFollowUp;
import io.visavis.core.closing.followup.FollowUps;
import io.visavis.core.closing.followup.PlanFollowUps;
import io.visavis.core.closing.followup.TellWhatStuck;
import io.visavis.core.closing.followup.jdbc.JdbcFollowUps;
import io.visavis.core.closing.jdbc.JdbcClosings;
import io.visavis.core.commitment.jdbc.JdbcPlans;
import io.visavis.core.mentor.application.InviteToMentor;
import io.visavis.core.mentor.application.jdbc.JdbcApplications;
import io.visavis.core.objective.Objectives;
import io.visavis.core.objective.jdbc.JdbcObjectives;

/** The end of a programme for those who took part, and what comes after it. */
final class ClosingPart extends Part {

    ClosingPart(Ground ground) {
        Closings closings = new JdbcClosings(ground.jdbi());
        InviteToMentor invite = new InviteToMentor(new JdbcApplications(ground.jdbi()));
        Objectives objectives = new JdbcObjectives(ground.jdbi());
        ReadClosing read = new ReadClosing(closings, objectives, invite);
        FollowUps followUps = new JdbcFollowUps(ground.jdbi());
        Evaluations evaluations = new JdbcEvaluations(ground.jdbi());
        talkWith(
                new CloseTogether(closings, read, ground.people(), ground.rewriteCard(), ground.clock()),
                new EvaluateProgramme(evaluations, ground.clock()),
                new ReadEvaluation(evaluations, ground.clock()),
                new TellWhatStuck(followUps, ground.clock()));
        compose(
                new ComposeClosing(closings, read),
                new ComposeEvaluation(evaluations),
                new ComposeFollowUp(followUps, objectives, new JdbcPlans(ground.jdbi()), invite));
        plan("closing reviews", new PlanClosings(closings, ground.clock())::run);
        plan("evaluations", new PlanEvaluations(evaluations, ground.clock())::run);
        plan("follow-ups", new PlanFollowUps(followUps, ground.clock())::run);
    }
}
