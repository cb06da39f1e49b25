package io.visavis.core.onboarding.jdbc;

import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.onboarding.Consent;
import java.util.HashMap;
import java.util.Map;

/** Whether those whom a message concerns take part: whoever gets it, and the manager it is about. */
final class Consenting {
    private static final String ONE = """
        select exists (select from taking_part t
                       where t.programme_id = :programme and t.person_id = :person and t.role = :role)
        """;

    private static final String EITHER = ONE.replace("= :role", "in ('mentee', 'mentor')");

    private static final String SESSION = """
        select exists (
            select from mentoring_session s
            join mentorship m on m.id = s.mentorship_id
            join enrolment e on e.id = m.enrolment_id
            where s.id = :subject and :programme = e.programme_id
        """;

    private static final String DATES = SESSION.replace("mentoring_session", "session_proposal");

    private static final String PAIR = """
        select exists (
            select from mentorship m
            join enrolment e on e.id = m.enrolment_id
            where m.id = :subject and :programme = e.programme_id
        """;

    private static final String ENROLMENT = """
        select exists (
            select from enrolment e
            join mentorship m on m.enrolment_id = e.id and m.mentor_id = :person
            where e.id = :subject and :programme = e.programme_id
        """;

    private static final String PROPOSAL = """
        select exists (
            select from pairing m
            join enrolment e on e.id = m.enrolment_id
            where m.id = :subject and :programme = e.programme_id
        """;

    private static final String MANAGER = """
          and exists (select from taking_part t
                      where t.programme_id = e.programme_id and t.person_id = e.person_id and t.role = 'mentee')
        """;

    private static final String MENTOR = """
        exists (select from taking_part t
                where t.programme_id = e.programme_id and t.person_id = m.mentor_id and t.role = 'mentor')
        """;

    private static final String MANAGER_AND_READER = MANAGER + "and (e.person_id = :person or " + MENTOR + "))";

    private static final String BOTH = MANAGER + "and " + MENTOR + ")";

    private static final String READER = """
          and exists (select from taking_part t
                      where t.programme_id = e.programme_id and t.person_id = :person
                        and t.role = case when e.person_id = :person then 'mentee' else 'mentor' end))
        """;

    private Consenting() {}

    static String query(Consent consent) {
        return switch (consent) {
            case NOBODYS -> "select true";
            case AS_MANAGER, AS_MENTOR -> ONE;
            case AS_EITHER -> EITHER;
            case OF_SESSION -> SESSION + MANAGER_AND_READER;
            case OF_DATES -> DATES + MANAGER_AND_READER;
            case OF_PAIR -> PAIR + MANAGER_AND_READER;
            case OF_MANAGER_AND_MENTOR -> ENROLMENT + BOTH;
            case OF_ONE_OF_PAIR -> PAIR + READER;
            case OF_BOTH_PROPOSED -> PROPOSAL + BOTH;
            case OF_ONE_PROPOSED -> PROPOSAL + READER;
        };
    }

    static Map<String, Object> names(Consent consent, OwedMessage owed) {
        Map<String, Object> names = new HashMap<>(Map.of("programme", owed.programmeId(), "person", owed.personId()));
        switch (consent) {
            case AS_MANAGER -> names.put("role", "mentee");
            case AS_MENTOR -> names.put("role", "mentor");
            case AS_EITHER -> {}
            default -> names.put("subject", owed.subjectId());
        }
        return names;
    }
}
