package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentorImportTest extends ImportStage {
    MentorImportTest() {
        super("2027-02-01");
    }

    private static final String MAX =
            "- {email: max@passerelle.test, selected_on: 2026-12-01, capacity: 4, training: [listening]}";
    private static final String GROUPS = """
            supervision_groups:
              - code: lyon
                name: "Lyon"
                supervisor: dora@vega.test
                mentors: [max@passerelle.test]
                meetings:
                  - {code: lyon-1, starts_at: "2027-03-05T15:00", zone: Europe/Paris, minutes: 90, place: "Room 3"}
            """;

    private List<String> refused() {
        ImportReport report = run();
        assertThat(report).isInstanceOf(ImportReport.Refused.class);
        return report.lines();
    }

    private void withGroups() {
        folder.yaml(Folder.YAML + GROUPS);
    }

    @Test
    void what_the_file_says_of_a_mentor_makes_them_stand() {
        folder.yaml("capacity: 4", "capacity: 4, supervision: [{on: 2026-12-10, minutes: 90}]");

        applied();

        assertThat(rows("select email, selected, trained, capacity, paused from mentor_standing "
                        + "join person p on p.id = person_id"))
                .containsExactly("max@passerelle.test|t|t|4|f");
        assertThat(rows("select held_on, minutes from supervision_elsewhere")).containsExactly("2026-12-10|90");
        assertThat(applied().changedNothing()).isTrue();
    }

    @Test
    void a_pair_whose_mentor_was_not_selected_is_refused_at_its_line() {
        folder.yaml(MAX, "");
        assertThat(refused())
                .containsExactly(
                        "programme.yaml:23: pairs[0].mentor: \"max@passerelle.test\" has not been selected; "
                                + "expected a mentor who stands under mentors, with the day of their selection",
                        "programme.yaml:24: pairs[1].mentor: \"max@passerelle.test\" has not been selected; "
                                + "expected a mentor who stands under mentors, with the day of their selection");
        assertThat(rows("select email from person")).isEmpty();
    }

    @Test
    void a_pair_whose_mentor_is_not_trained_is_refused_and_told_which_modules_are_missing() {
        folder.yaml(", training: [listening]", "");
        assertThat(refused())
                .contains("programme.yaml:23: pairs[0].mentor: \"max@passerelle.test\" has not completed listening; "
                        + "expected all required training before a pair");
    }

    @Test
    void an_optional_module_keeps_nobody_from_a_pair() {
        folder.yaml(", training: [listening]", "").yaml("minutes: 50}\n", "minutes: 50, required: false}\n");
        applied();
    }

    @Test
    void more_pairs_than_a_mentor_takes_on_are_refused_at_the_first_one_too_many() {
        folder.yaml("capacity: 4", "capacity: 1");
        assertThat(refused())
                .containsExactly("programme.yaml:24: pairs[1].mentor: \"max@passerelle.test\" takes on 1; "
                        + "expected no more pairs than their capacity");
    }

    @Test
    void who_was_selected_and_trained_in_chat_stands_without_a_line_in_the_file() {
        applied();
        execute("update mentor set from_file = false, capacity = 2");
        execute("update training_completion set from_file = false");
        folder.yaml(MAX, "");

        applied();

        assertThat(rows("select capacity, from_file from mentor")).containsExactly("2|f");
        assertThat(rows("select from_file from training_completion")).containsExactly("f");
    }

    @Test
    void a_mentor_accepted_in_chat_keeps_the_role_that_the_file_does_not_know_of() {
        applied();
        execute("insert into programme_role select programme_id, person_id, 'mentor' from enrolment limit 1");
        execute(
                "insert into mentor select programme_id, person_id, date '2027-01-30', 2, false from enrolment limit 1");

        applied();

        assertThat(rows("select count(*) from programme_role where role = 'mentor'"))
                .containsExactly("2");
    }

    @Test
    void while_supervision_is_overdue_pairs_go_on_and_no_new_one_is_made() {
        applied();
        execute("update mentor set overdue_since = date '2026-12-20', paused = true");
        applied();
        folder.csv("Ada Martin,mentee", "Ada Martin,mentee+director");
        execute("update mentorship set active = false where enrolment_id = (select max(id) from enrolment)");

        assertThat(refused())
                .hasSize(1)
                .allMatch(line -> line.contains(
                        "\"max@passerelle.test\" takes on nobody new while their supervision is overdue"));
    }

    @Test
    void groups_and_their_meetings_follow_the_file() {
        withGroups();
        assertThat(applied().tallies().get(Kind.SUPERVISION_MEETING)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(rows("select g.code, g.name, s.email, p.email, x.starts_at at time zone 'UTC', x.minutes "
                        + "from supervision_group g join person s on s.id = supervisor_id "
                        + "join supervision_member m on m.group_id = g.id join person p on p.id = m.person_id "
                        + "join supervision_meeting x on x.group_id = g.id"))
                .containsExactly("lyon|Lyon|dora@vega.test|max@passerelle.test|2027-03-05 14:00:00|90");
        assertThat(applied().changedNothing()).isTrue();

        folder.yaml("2027-03-05T15:00", "2027-03-06T15:00");
        assertThat(applied().tallies().get(Kind.SUPERVISION_MEETING)).isEqualTo(new Tally(0, 1, 0, 0));
        folder.yaml(Folder.YAML);
        applied();
        assertThat(
                        rows(
                                "select g.active, x.state from supervision_group g join supervision_meeting x on group_id = g.id"))
                .containsExactly("f|cancelled");
    }

    @Test
    void the_rule_of_supervision_is_the_programmes_own() {
        folder.yaml(
                "  aggregation_floor: 5\n",
                "  aggregation_floor: 5\n  supervision_rule: {practice_hours: 20, grace_days: 14}\n");
        applied();
        assertThat(
                        rows(
                                "select supervision_practice_hours, supervision_yearly_hours, supervision_grace_days from programme"))
                .containsExactly("20|4|14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://learn.test/listening | http://learn.test/a | \"http://learn.test/a\" does not begin with https://",
                "https://learn.test/listening | javascript:alert(1) | \"javascript:alert(1)\" does not begin with https://",
                "https://learn.test/listening | https://safe.test@evil.test/ | is not a link to a page",
                "minutes: 50} | minutes: 50, required: maybe} | \"maybe\" is not known here; expected one of false, true",
                "training: [listening] | training: [listenin] | \"listenin\" is not a known training module; expected one of the codes declared (did you mean listening?)",
                "capacity: 4 | capacity: 0 | mentors[0].capacity: \"0\" is too small",
                "selected_on: 2026-12-01 | selected: 2026-12-01 | \"selected\" is not a key here",
                "supervisor: dora@vega.test | supervisor: ada@vega.test | \"ada@vega.test\" is not a supervisor",
                "mentors: [max@passerelle.test] | mentors: [ben@vega.test] | \"ben@vega.test\" is not a mentor",
                "2027-03-05T15:00 | 2027-03-28T02:30 | \"2027-03-28T02:30\" does not exist in Europe/Paris",
            })
    void what_is_wrong_is_told_at_its_line(String old, String with, String said) {
        withGroups();
        folder.yaml(old, with);
        assertThat(Refused.lines(folder)).anyMatch(line -> line.contains(said));
    }
}
