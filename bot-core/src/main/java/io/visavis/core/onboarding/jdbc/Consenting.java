package io.visavis.core.onboarding.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import java.util.Map;

/** Whether those whom a message concerns take part: whoever gets it, and the manager it is about. */
final class Consenting {
    static final String TO_QUESTION = """
        select exists (select from taking_part t
                       where t.programme_id = :programme and t.person_id = :person and t.role = 'mentee')
        """;

    /** A manager's own reminder takes nobody else's consent: their mentor's is not theirs to know. */
    private static final String PAIR = """
          and exists (select from taking_part t
                      where t.programme_id = e.programme_id and t.person_id = e.person_id and t.role = 'mentee')
          and (e.person_id = :person
               or exists (select from taking_part t
                          where t.programme_id = e.programme_id and t.person_id = m.mentor_id and t.role = 'mentor')))
        """;

    static final String TO_SESSION = """
        select exists (
            select from mentoring_session s
            join mentorship m on m.id = s.mentorship_id
            join enrolment e on e.id = m.enrolment_id
            where s.id = :subject and :programme = e.programme_id
        """ + PAIR;

    static final String TO_PAIR = """
        select exists (
            select from mentorship m
            join enrolment e on e.id = m.enrolment_id
            where m.id = :subject and :programme = e.programme_id
        """ + PAIR;

    private Consenting() {}

    static Map<String, Object> names(OwedMessage owed) {
        boolean question = owed.kind() == MessageKind.CHECK_IN
                || owed.kind() == MessageKind.CHECK_IN_AGAIN
                || owed.kind() == MessageKind.CHECK_IN_REMINDER;
        return question
                ? Map.of("programme", owed.programmeId(), "person", owed.personId())
                : Map.of("programme", owed.programmeId(), "person", owed.personId(), "subject", owed.subjectId());
    }
}
