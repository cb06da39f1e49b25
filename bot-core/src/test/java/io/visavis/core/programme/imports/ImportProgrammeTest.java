package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Tally;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class ImportProgrammeTest extends ImportStage {
    ImportProgrammeTest() {
        super("2027-02-01");
    }

    @Test
    void a_sound_programme_is_stored_whole() {
        Map<Kind, Tally> tallies = applied().tallies();

        assertThat(tallies.keySet()).containsExactly(Kind.values());
        assertThat(tallies.get(Kind.PERSON)).isEqualTo(new Tally(4, 0, 0, 0));
        assertThat(tallies.get(Kind.SESSION)).isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(rows("select email, name, platform, language, zone, region, work_start, work_end from person"))
                .containsExactlyInAnyOrder(
                        "ada@vega.test|Ada Martin|slack|fr|Europe/Paris|FR|09:00:00|18:00:00",
                        "ben@vega.test|Ben Shah|teams|en|Asia/Kolkata|IN|10:00:00|19:00:00",
                        "max@passerelle.test|Max Okoro|slack|en|Europe/London|GB-ENG|09:00:00|18:00:00",
                        "dora@vega.test|Dora Lenz|teams|en|America/Montreal|CA-QC|09:00:00|18:00:00");
        assertThat(rows("select p.email, m.email from person p join person m on m.id = p.line_manager_id"))
                .containsExactlyInAnyOrder("ada@vega.test|ben@vega.test", "ben@vega.test|dora@vega.test");
        assertThat(rows("select email, role from programme_role join person p on p.id = person_id"))
                .containsExactlyInAnyOrder(
                        "max@passerelle.test|mentor", "dora@vega.test|director", "dora@vega.test|supervisor");
        assertThat(rows("select email, prompt_day, prompt_time, active from enrolment join person p on p.id ="
                        + " person_id"))
                .containsExactlyInAnyOrder("ada@vega.test|2|09:30:00|t", "ben@vega.test|4|11:00:00|t");
        assertThat(rows("select code, behaviours_en, behaviours_fr from competency"))
                .containsExactly("deciding|{\"Says why\",\"Says when\"}|{\"Dit pourquoi\"}");
        assertThat(rows("select code, starts_at at time zone 'UTC', minutes, place, state from mentoring_session"))
                .containsExactlyInAnyOrder(
                        "s-001|2027-01-27 09:00:00|60|Room 3|planned", "s-002|2027-02-27 04:30:00|45|By phone|planned");
    }

    @Test
    void the_same_files_again_touch_no_row() {
        applied();
        List<String> before = new Tables(database).everything();

        ImportReport.Applied second = (ImportReport.Applied) run();

        assertThat(second.changedNothing()).isTrue();
        assertThat(second.tallies().get(Kind.PERSON)).isEqualTo(new Tally(0, 0, 0, 4));
        assertThat(new Tables(database).everything()).isEqualTo(before);
    }

    @Test
    void a_file_with_one_error_changes_nothing() {
        applied();
        List<String> before = new Tables(database).everything();
        folder.csv("Ada Martin", "Ada Moreau").csv("Europe/London", "Europe/Lodnon");

        assertThat(run().lines())
                .containsExactly("participants.csv:4: zone: \"Europe/Lodnon\" is not a time zone; "
                        + "expected an IANA name such as Europe/Paris (did you mean Europe/London?)");
        assertThat(new Tables(database).everything()).isEqualTo(before);
    }

    @Test
    void an_import_that_fails_in_the_middle_leaves_the_database_as_it_was() {
        applied();
        List<String> before = new Tables(database).everything();
        execute("alter table mentoring_session add check (minutes <> 47)");
        folder.csv("Ada Martin", "Ada Moreau").yaml("minutes: 45", "minutes: 47");

        assertThatThrownBy(this::run).isInstanceOf(JdbiException.class);
        assertThat(new Tables(database).everything()).isEqualTo(before);
    }

    @Test
    void progress_runs_from_nothing_to_all() {
        List<Integer> steps = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        new ImportProgramme(database.jdbi(), Clock.systemUTC(), region -> true).run(folder.programme(), (w, d, t) -> {
            steps.add(d);
            totals.add(t);
        });
        assertThat(steps).isSorted().startsWith(0).endsWith(totals.get(0));
        assertThat(totals).containsOnly(3 + Kind.values().length);
    }

    @Test
    void a_person_of_another_programme_takes_what_the_latest_file_says_of_them() {
        applied();
        folder.yaml("code: vega-2027", "code: vega-2028")
                .csv("Max Okoro,mentor,passerelle,slack", "Max O. Okoro,mentor,passerelle,teams");

        assertThat(applied().tallies().get(Kind.PERSON)).isEqualTo(new Tally(0, 1, 0, 3));
        assertThat(rows("select name, platform from person where email like 'max%'"))
                .containsExactly("Max O. Okoro|teams");
        assertThat(rows("select code from programme")).hasSize(2);
    }

    @Test
    void somebody_who_left_the_file_is_set_aside_but_nothing_of_theirs_is_deleted() {
        applied();
        execute("update enrolment set next_week = '2027-02-01', next_due = '2027-02-04T05:30:00Z'");
        folder.csv(line(Folder.CSV, "Ben Shah"), "").csv("FR,ben@vega.test", "FR,");
        folder.yaml(line(Folder.YAML, "- {mentee: ben@vega.test, title"), "");
        folder.yaml(line(Folder.YAML, "- {mentee: ben@vega.test, mentor"), "");
        folder.yaml(line(Folder.YAML, "- {code: s-002"), "");

        Map<Kind, Tally> tallies = applied().tallies();

        assertThat(tallies.get(Kind.ENROLMENT)).isEqualTo(new Tally(0, 0, 1, 1));
        assertThat(tallies.get(Kind.PAIR)).isEqualTo(new Tally(0, 0, 1, 1));
        assertThat(tallies.get(Kind.OBJECTIVE)).isEqualTo(new Tally(0, 0, 0, 1));
        assertThat(rows("select active, next_due is null from enrolment join person p on p.id = person_id "
                        + "order by email"))
                .containsExactly("t|f", "f|t");
        assertThat(rows("select title from objective")).hasSize(2);
        assertThat(rows("select code, state from mentoring_session order by code"))
                .containsExactly("s-001|planned", "s-002|cancelled");
        assertThat(applied().tallies().values()).allMatch(Tally::isUnchanged);
    }

    @Test
    void whoever_comes_back_finds_their_place_again() {
        applied();
        String csv = Folder.CSV.replace("Shah,mentee,", "Shah,supervisor,");
        String yaml =
                Folder.YAML.lines().filter(l -> !l.contains("mentee: ben@")).reduce("", (a, b) -> a + b + "\n");
        folder.csv(csv).yaml(yaml);
        assertThat(applied().tallies().get(Kind.ENROLMENT)).isEqualTo(new Tally(0, 0, 1, 1));

        folder.csv(Folder.CSV).yaml(Folder.YAML);
        Map<Kind, Tally> tallies = applied().tallies();
        assertThat(tallies.get(Kind.ENROLMENT)).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(tallies.get(Kind.PAIR)).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(tallies.get(Kind.SESSION)).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(tallies.get(Kind.ROLE)).isEqualTo(new Tally(0, 0, 1, 3));
        assertThat(rows("select distinct state from mentoring_session")).containsExactly("planned");
    }

    @Test
    void a_manager_who_chose_their_own_schedule_keeps_it() {
        applied();
        execute("update enrolment set own_schedule = true, prompt_day = 5, prompt_time = '14:00'");
        assertThat(applied().tallies().values()).allMatch(Tally::isUnchanged);

        folder.yaml("weeks: 1, day: tuesday", "weeks: 2, day: monday");
        assertThat(applied().tallies().get(Kind.ENROLMENT)).isEqualTo(new Tally(0, 2, 0, 0));
        assertThat(rows("select distinct cadence_weeks, prompt_day, prompt_time from enrolment"))
                .containsExactly("2|5|14:00:00");
    }

    @Test
    void whoever_chose_where_they_are_written_to_keeps_it() {
        applied();
        execute("update person set own_platform = true, platform = 'teams' where email = 'ada@vega.test'");
        assertThat(applied().tallies().values()).allMatch(Tally::isUnchanged);

        folder.yaml("weeks: 1", "weeks: 2");
        applied();
        assertThat(rows("select platform from person where email = 'ada@vega.test'"))
                .containsExactly("teams");
    }

    @Test
    void whatever_moves_a_next_occurrence_has_it_computed_anew() {
        for (String[] change : new String[][] {
            {"2027-04-11", "2027-04-12"},
            {"weeks: 1", "weeks: 2"},
            {"time: \"09:30\"", "time: \"09:45\""},
        }) {
            folder.yaml(Folder.YAML).csv(Folder.CSV);
            assertThat(forgottenAfter(() -> folder.yaml(change[0], change[1]))).contains("ada@vega.test");
        }
        for (String[] change : new String[][] {
            {"Europe/Paris,FR", "Europe/Rome,FR"},
            {"Europe/Paris,FR", "Europe/Paris,BE"},
            {"test,,,,\nben", "test,,,08:00,17:00\nben"},
        }) {
            folder.yaml(Folder.YAML).csv(Folder.CSV);
            assertThat(forgottenAfter(() -> folder.csv(change[0], change[1]))).containsExactly("ada@vega.test");
        }
        folder.yaml(Folder.YAML).csv(Folder.CSV);
        assertThat(forgottenAfter(() -> folder.csv("Ada Martin", "Ada Moreau"))).isEmpty();
    }

    private List<String> forgottenAfter(Runnable change) {
        applied();
        execute("update enrolment set next_week = '2027-02-01', next_due = '2027-02-04T05:30:00Z'");
        change.run();
        applied();
        return rows("select email from enrolment join person p on p.id = person_id where next_due is null");
    }

    @Test
    void a_session_that_moved_is_moved_and_one_that_was_held_is_history() {
        applied();
        execute("update mentoring_session set state = 'held' where code = 's-001'");
        folder.yaml("2027-01-27T10:00", "2027-01-28T10:00").yaml("2027-02-27T10:00", "2027-03-01T16:00");

        assertThat(applied().tallies().get(Kind.SESSION)).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(rows("select code, starts_at at time zone 'UTC', state from mentoring_session order by code"))
                .containsExactly("s-001|2027-01-27 09:00:00|held", "s-002|2027-03-01 10:30:00|planned");
    }

    @Test
    void a_session_that_vanished_is_cancelled_only_when_it_lies_ahead() {
        applied();
        folder.yaml(line(Folder.YAML, "- {code: s-001"), "").yaml(line(Folder.YAML, "- {code: s-002"), "");

        assertThat(applied().tallies().get(Kind.SESSION)).isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(rows("select code, state from mentoring_session order by code"))
                .containsExactly("s-001|planned", "s-002|cancelled");
    }

    @Test
    void another_mentor_takes_the_place_of_the_one_before() {
        applied();
        folder.csv(
                "dora@vega.test,Dora Lenz,director+supervisor",
                "eve@passerelle.test,Eve Roy,mentor,passerelle,slack,fr,Europe/Paris,FR,,,,,\n"
                        + "dora@vega.test,Dora Lenz,director");
        folder.yaml(
                "ada@vega.test, mentor: max@passerelle.test, since",
                "ada@vega.test, mentor: eve@passerelle.test, since");
        folder.yaml(
                "ada@vega.test, mentor: max@passerelle.test, starts",
                "ada@vega.test, mentor: eve@passerelle.test, starts");
        folder.yaml(
                "mentors:\n",
                "mentors:\n  - {email: eve@passerelle.test, selected_on: 2026-12-01, training: [listening]}\n");

        assertThat(applied().tallies().get(Kind.PAIR)).isEqualTo(new Tally(1, 0, 1, 1));
        assertThat(rows("select mentor.email, m.active from mentorship m join person mentor on mentor.id = mentor_id "
                        + "join enrolment e on e.id = enrolment_id join person p on p.id = e.person_id "
                        + "where p.email like 'ada%' order by 1"))
                .containsExactly("eve@passerelle.test|t", "max@passerelle.test|f");
        assertThat(applied().tallies().values()).allMatch(Tally::isUnchanged);
    }

    @Test
    void themes_and_competencies_that_no_objective_names_any_more_are_removed() {
        applied();
        folder.yaml(line(Folder.YAML, "- {code: pace"), "").yaml("theme: pace", "theme: customer-proximity");

        Map<Kind, Tally> tallies = applied().tallies();
        assertThat(tallies.get(Kind.THEME)).isEqualTo(new Tally(0, 0, 1, 1));
        assertThat(tallies.get(Kind.OBJECTIVE)).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(rows("select code from strategic_theme")).containsExactly("customer-proximity");
    }

    @Test
    void a_byte_order_mark_semicolons_and_other_line_ends_are_all_the_same() {
        applied();
        folder.csv("\uFEFF" + Folder.CSV.replace(',', ';').replace("\n", "\r\n"))
                .yaml("\uFEFF" + Folder.YAML.replace("\n", "\r\n"));
        assertThat(applied().tallies().values()).allMatch(Tally::isUnchanged);
    }

    private static String line(String text, String holding) {
        return text.lines().filter(l -> l.contains(holding)).findFirst().orElseThrow() + "\n";
    }
}
