package io.visavis.core.mentor;

import io.visavis.core.mentor.application.ApplyToMentor;
import io.visavis.core.mentor.application.ReviewApplications;
import io.visavis.core.mentor.supervision.LeadGroups;
import io.visavis.core.mentor.supervision.ListMentors;
import io.visavis.core.mentor.supervision.OwnSupervision;
import io.visavis.core.mentor.training.TakeTraining;

/** The parts of the mentor room that people talk with. */
public record MentoringParts(
        ApplyToMentor apply,
        ReviewApplications review,
        TakeTraining training,
        OwnSupervision own,
        LeadGroups groups,
        ListMentors mentors) {}
