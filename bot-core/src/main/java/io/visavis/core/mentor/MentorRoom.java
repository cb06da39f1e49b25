package io.visavis.core.mentor;

import io.visavis.core.delivery.Composer;
import io.visavis.core.mentor.application.Applications;
import io.visavis.core.mentor.application.ApplyToMentor;
import io.visavis.core.mentor.application.ComposeApplicationMessage;
import io.visavis.core.mentor.application.ReviewApplications;
import io.visavis.core.mentor.application.jdbc.JdbcApplications;
import io.visavis.core.mentor.supervision.ComposeSupervisionMessage;
import io.visavis.core.mentor.supervision.Groups;
import io.visavis.core.mentor.supervision.LeadGroups;
import io.visavis.core.mentor.supervision.Ledgers;
import io.visavis.core.mentor.supervision.ListMentors;
import io.visavis.core.mentor.supervision.LookAtSupervision;
import io.visavis.core.mentor.supervision.OwnSupervision;
import io.visavis.core.mentor.supervision.RemindOfMeetings;
import io.visavis.core.mentor.supervision.Requests;
import io.visavis.core.mentor.supervision.jdbc.JdbcGroups;
import io.visavis.core.mentor.supervision.jdbc.JdbcLedgers;
import io.visavis.core.mentor.supervision.jdbc.JdbcRequests;
import io.visavis.core.mentor.training.TakeTraining;
import io.visavis.core.mentor.training.jdbc.JdbcTraining;
import io.visavis.core.people.People;
import io.visavis.core.schedule.WorkingCalendar;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The mentor room, wired by hand: what it says, what it plans, what it has people talk with. */
public final class MentorRoom {
    private final MentoringParts parts;
    private final List<Composer> composers;
    private final LookAtSupervision lookAtSupervision;
    private final RemindOfMeetings remindOfMeetings;

    public MentorRoom(Jdbi jdbi, People people, WorkingCalendar calendar, Clock clock) {
        Applications applications = new JdbcApplications(jdbi);
        Ledgers ledgers = new JdbcLedgers(jdbi);
        Groups groups = new JdbcGroups(jdbi);
        Requests requests = new JdbcRequests(jdbi);
        this.parts = new MentoringParts(
                new ApplyToMentor(applications, clock),
                new ReviewApplications(applications, clock),
                new TakeTraining(new JdbcTraining(jdbi), clock),
                new OwnSupervision(ledgers, groups, requests, clock),
                new LeadGroups(groups, ledgers, requests, clock),
                new ListMentors(ledgers, clock));
        this.composers = List.of(
                new ComposeApplicationMessage(applications), new ComposeSupervisionMessage(ledgers, groups, requests));
        this.lookAtSupervision = new LookAtSupervision(ledgers, clock);
        this.remindOfMeetings = new RemindOfMeetings(groups, people, calendar, clock);
    }

    public MentoringParts parts() {
        return parts;
    }

    public List<Composer> composers() {
        return composers;
    }

    /** Reminds of meetings, and looks at hours once a day. Harmless however often it runs. */
    public void plan() {
        remindOfMeetings.run();
        lookAtSupervision.run();
    }
}
