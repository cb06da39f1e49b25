package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of pairs in chat outlasts the file. */
class ChatPairsTest extends ImportStage {
    ChatPairsTest() {
        super("2027-01-20");
    }

    @BeforeEach
    void prepare() {
        folder.csv(Folder.CSV + "ida@passerelle.test,Ida Noor,mentor,passerelle,slack,en,Europe/London,GB-ENG,,,,,\n");
        applied();
    }

    private List<String> pairs() {
        return rows("""
                select mentee.name, mentor.name from mentorship m
                join enrolment e on e.id = m.enrolment_id
                join person mentee on mentee.id = e.person_id
                join person mentor on mentor.id = m.mentor_id
                where m.active order by 1
                """);
    }

    private void endsInChat(String mentee) {
        execute("""
                update mentorship set active = false, ended_at = now()
                where enrolment_id = (select e.id from enrolment e join person p on p.id = e.person_id where p.email = '%s')
                """.formatted(mentee));
        execute("update mentoring_session set state = 'cancelled' where code = 's-001'");
    }

    private void beginsInChat(String mentee, String mentor) {
        execute("""
                insert into mentorship (enrolment_id, mentor_id, since, in_chat)
                select e.id, mentor.id, date '2027-01-20', true
                from enrolment e join person p on p.id = e.person_id, person mentor
                where p.email = '%s' and mentor.email = '%s'
                """.formatted(mentee, mentor));
    }

    @Test
    void a_pair_that_was_ended_in_chat_stays_ended_with_its_sessions() {
        endsInChat("ada@vega.test");
        applied();
        assertThat(pairs()).containsExactly("Ben Shah|Max Okoro");
        assertThat(rows("select state from mentoring_session where code = 's-001'"))
                .containsExactly("cancelled");
    }

    @Test
    void the_one_that_took_its_place_in_chat_goes_on() {
        endsInChat("ada@vega.test");
        beginsInChat("ada@vega.test", "ida@passerelle.test");
        applied();
        applied();
        assertThat(pairs()).containsExactly("Ada Martin|Ida Noor", "Ben Shah|Max Okoro");
    }

    @Test
    void a_pair_from_chat_gives_way_to_another_mentor_in_the_file() {
        folder.yaml("  - {mentee: ben@vega.test, mentor: max@passerelle.test, since: 2027-01-20}\n", "");
        folder.yaml(
                "  - {code: s-002, mentee: ben@vega.test, mentor: max@passerelle.test, starts_at: \"2027-02-27T10:00\","
                        + " zone: Asia/Kolkata, minutes: 45, place: \"By phone\"}\n",
                "");
        applied();
        beginsInChat("ben@vega.test", "ida@passerelle.test");
        applied();
        assertThat(pairs()).containsExactly("Ada Martin|Max Okoro", "Ben Shah|Ida Noor");
        folder.yaml(
                "since: 2027-01-18}\n",
                "since: 2027-01-18}\n  - {mentee: ben@vega.test, mentor: max@passerelle.test, since: 2027-01-20}\n");
        applied();
        assertThat(pairs()).containsExactly("Ada Martin|Max Okoro", "Ben Shah|Max Okoro");
    }

    @Test
    void what_a_pair_arranged_in_chat_is_left_alone_by_the_file() {
        execute("update mentoring_session set starts_at = starts_at + interval '1 day', in_chat = true"
                + " where code = 's-001'");
        execute("""
                insert into mentoring_session (mentorship_id, code, starts_at, minutes, place, in_chat)
                select mentorship_id, 'chat-1', starts_at + interval '7 days', 60, '', true
                from mentoring_session where code = 's-001'
                """);
        List<String> before = rows("select code, starts_at, state, revision from mentoring_session order by code");
        applied();
        assertThat(rows("select code, starts_at, state, revision from mentoring_session order by code"))
                .isEqualTo(before);
        execute("update mentoring_session set state = 'cancelled' where code = 's-001'");
        applied();
        assertThat(rows("select state from mentoring_session where code = 's-001'"))
                .containsExactly("cancelled");
    }
}
