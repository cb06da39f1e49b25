package io.visavis.core.programme.imports;

import static io.visavis.core.programme.imports.Refused.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a programme can be wrong, each with all that is said of it and nothing else. */
class ProgrammeProblemsTest {
    private static final String CODE = "expected a code of at most 40 letters, digits and hyphens, such as vega-2027";
    private static final String NAME = "expected a name on one line, at most 120 characters";
    private static final String DATE = "expected a date such as 2027-01-18";
    private static final String SLACK_ID = "expected the id of a Slack workspace such as T0123ABCD, or of an Enterprise"
            + " Grid organisation such as E0123ABCD";
    private static final String TENANT_ID =
            "expected the id of a Microsoft Entra tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String BESIDE = "expected a file in the programme's own folder, such as participants.csv";

    @TempDir
    private Path temp;

    private static Arguments yaml(String old, String with, String... lines) {
        return Arguments.of(old + " -> " + with, (Consumer<Folder>) f -> f.yaml(old, with), List.of(lines));
    }

    @Test
    void a_programme_that_is_over_is_not_imported() {
        Folder over = new Folder(temp)
                .yaml("starts_on: 2027-01-18", "starts_on: 2026-01-05")
                .yaml("ends_on: 2027-04-11", "ends_on: 2026-12-31");

        assertThat(Refused.lines(over))
                .contains("programme.yaml:7: programme.ends_on: \"2026-12-31\" is in the past; "
                        + "expected a date not before 2027-01-17");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_value_of_the_programme_that_is_wrong_is_reported(String name, Consumer<Folder> change, List<String> lines) {
        Folder folder = new Folder(temp);
        change.accept(folder);
        assertThat(lines(folder)).containsExactlyElementsOf(lines);
    }

    static Stream<Arguments> a_value_of_the_programme_that_is_wrong_is_reported() {
        return Stream.of(
                yaml(
                        "cadence: {",
                        "cadense: {",
                        "programme.yaml:2: programme.cadence: is missing; expected the keys weeks, day, time",
                        "programme.yaml:8: programme.cadense: \"cadense\" is not a key here; "
                                + "expected one of code, name, client, mentoring_firm, starts_on, ends_on, cadence, "
                                + "budget, aggregation_floor, supervision_rule, agreement, participants, questions (did you mean cadence?)"),
                yaml("  code: vega-2027\n", "", "programme.yaml:2: programme.code: is missing; " + CODE),
                yaml(
                        "vega-2027",
                        "vega 2027",
                        "programme.yaml:2: programme.code: \"vega 2027\" is not a code; " + CODE),
                yaml(
                        "  starts_on: 2027-01-18",
                        "  starts_on: 2027-01-18\n  starts_on: 2027-01-19",
                        "programme.yaml:7: programme.starts_on: \"starts_on\" stands here twice; "
                                + "expected each key once"),
                yaml(
                        "ends_on: 2027-04-11",
                        "ends_on: 2027-02-30",
                        "programme.yaml:7: programme.ends_on: \"2027-02-30\" is a date that does not exist; " + DATE),
                yaml(
                        "ends_on: 2027-04-11",
                        "ends_on: 11/04/2027",
                        "programme.yaml:7: programme.ends_on: \"11/04/2027\" is not a date; " + DATE),
                yaml(
                        "ends_on: 2027-04-11",
                        "ends_on: 0227-04-11",
                        "programme.yaml:7: programme.ends_on: \"0227-04-11\" is not between the years 2000 and 2100; "
                                + DATE),
                yaml(
                        "starts_on: 2027-01-18\n  ends_on: 2027-04-11",
                        "starts_on: 2027-01-18\n  ends_on: [2027-04-11]",
                        "programme.yaml:7: programme.ends_on: is a list; expected a single value"),
                yaml(
                        "client: {code: vega, name: \"Vega\"}",
                        "client: vega",
                        "programme.yaml:4: programme.client: is the single value \"vega\"; "
                                + "expected the keys code, name, slack, teams"),
                yaml(
                        "code: vega, name: \"Vega\"",
                        "code: vega, name: \"Vega\", slack: [T0VEGA001, C0VEGA001, \"#general\"]",
                        "programme.yaml:4: programme.client.slack[1]: \"C0VEGA001\" is not the id of a Slack workspace; "
                                + SLACK_ID,
                        "programme.yaml:4: programme.client.slack[2]: \"#general\" is not the id of a Slack workspace; "
                                + SLACK_ID),
                yaml(
                        "code: vega, name: \"Vega\"",
                        "code: vega, name: \"Vega\", slack: T0VEGA001",
                        "programme.yaml:4: programme.client.slack: is the single value \"T0VEGA001\"; expected a list"),
                yaml(
                        "code: passerelle, name: \"Passerelle\"",
                        "code: passerelle, name: \"Passerelle\", teams: [vega.onmicrosoft.com]",
                        "programme.yaml:5: programme.mentoring_firm.teams[0]: \"vega.onmicrosoft.com\" "
                                + "is not the id of a tenant; " + TENANT_ID),
                yaml(
                        "code: vega, name: \"Vega\"",
                        "code: vega, name: \"Vega\", slack: [T0VEGA001, t0vega001]",
                        "programme.yaml:4: programme.client.slack[1]: \"t0vega001\" stands at programme.yaml:4"
                                + " already; expected each workspace of an organisation once"),
                yaml(
                        "code: passerelle",
                        "code: VEGA",
                        "participants.csv:4: organisation: \"passerelle\" is not a known organisation; "
                                + "expected one of the codes declared",
                        "programme.yaml:5: programme.mentoring_firm.code: \"VEGA\" is the client's code; "
                                + "expected another code for the mentoring firm"),
                yaml(
                        "weeks: 1",
                        "weeks: 9",
                        "programme.yaml:8: programme.cadence.weeks: \"9\" is too large; "
                                + "expected a whole number from 1 to 8"),
                yaml(
                        "weeks: 1",
                        "weeks: one",
                        "programme.yaml:8: programme.cadence.weeks: \"one\" is not a whole number; "
                                + "expected a whole number from 1 to 8"),
                yaml(
                        "day: tuesday",
                        "day: sunday",
                        "programme.yaml:8: programme.cadence.day: \"sunday\" is at the weekend; "
                                + "expected a weekday from monday to friday"),
                yaml(
                        "time: \"09:30\"",
                        "time: \"22:00\"",
                        "programme.yaml:8: programme.cadence.time: \"22:00\" is outside the working hours "
                                + "09:00 to 18:00; expected a time from 09:00 to before 18:00"),
                yaml(
                        "per_week: 6",
                        "per_week: 1",
                        "programme.yaml:9: programme.budget.per_week: 1 is less than a day's budget; "
                                + "expected at least 2"),
                yaml(
                        "aggregation_floor: 5",
                        "aggregation_floor: 4",
                        "programme.yaml:10: programme.aggregation_floor: \"4\" is too small; "
                                + "expected a whole number from 5 to 1000"),
                yaml(
                        "  participants: participants.csv\n",
                        "",
                        "programme.yaml:2: programme.participants: is missing; " + BESIDE),
                yaml(
                        "participants: participants.csv",
                        "participants: ../participants.csv",
                        "programme.yaml:11: programme.participants: \"../participants.csv\" is outside the "
                                + "programme's folder; " + BESIDE),
                yaml(
                        "participants: participants.csv",
                        "participants: /etc/passwd",
                        "programme.yaml:11: programme.participants: \"/etc/passwd\" is outside the programme's folder; "
                                + BESIDE),
                yaml(
                        "participants: participants.csv",
                        "participants: people.csv",
                        "programme.yaml:11: programme.participants: \"people.csv\" is not there; " + BESIDE),
                yaml(
                        "code: pace, name",
                        "code: customer-proximity, name",
                        "programme.yaml:14: themes[1].code: \"customer-proximity\" stands at programme.yaml:13"
                                + " already; expected each theme's code once",
                        "programme.yaml:20: objectives[0].theme: \"pace\" is not a known theme; "
                                + "expected one of the codes declared"),
                yaml(
                        "{en: \"Pace\", fr: \"Rythme\"}",
                        "{en: \"Pace\"}",
                        "programme.yaml:14: themes[1].name.fr: is missing; " + NAME),
                yaml(
                        "[\"Dit pourquoi\"]",
                        "\"Dit pourquoi\"",
                        "programme.yaml:18: competencies[0].behaviours.fr: is the single value \"Dit pourquoi\"; "
                                + "expected a list"),
                yaml(
                        "theme: customer-proximity",
                        "theme: customer-proximty",
                        "programme.yaml:21: objectives[1].theme: \"customer-proximty\" is not a known theme; "
                                + "expected one of the codes declared (did you mean customer-proximity?)"),
                yaml(
                        "mentee: ben@vega.test, title: \"Visit clients\"",
                        "mentee: ada@vega.test, title: \"decide sooner\"",
                        "programme.yaml:21: objectives[1].title: \"decide sooner\" is an objective of ada@vega.test "
                                + "already; expected another title for each objective of one mentee"),
                yaml(
                        "Visit clients",
                        "v".repeat(201),
                        "programme.yaml:21: objectives[1].title: \"" + "v".repeat(60)
                                + "…\" is 201 characters long; expected one line of at most 200 characters"),
                yaml(
                        "ben@vega.test, title",
                        "bem@vega.test, title",
                        "programme.yaml:21: objectives[1].mentee: \"bem@vega.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv (did you mean ben@vega.test?)"),
                yaml(
                        "mentee: ben@vega.test, mentor: max@passerelle.test, since",
                        "mentee: ada@vega.test, mentor: max@passerelle.test, since",
                        "programme.yaml:24: pairs[1].mentee: \"ada@vega.test\" has max@passerelle.test as mentor "
                                + "already, at programme.yaml:23; expected one mentor for each mentee",
                        "programme.yaml:27: sessions[1].mentor: \"max@passerelle.test\" is not the mentor of "
                                + "ben@vega.test; expected a mentee and mentor who are one of the pairs"),
                yaml(
                        "ben@vega.test, mentor: max@passerelle.test, since: 2027-01-20",
                        "ben@vega.test, mentor: max@passerelle.test, since: 2027-05-20",
                        "programme.yaml:24: pairs[1].since: \"2027-05-20\" is after the programme's end; "
                                + "expected a date not after 2027-04-11"),
                yaml(
                        "code: s-002",
                        "code: S-001",
                        "programme.yaml:27: sessions[1].code: \"S-001\" stands at programme.yaml:26 already; "
                                + "expected each session's code once"),
                yaml(
                        "2027-02-27T10:00",
                        "2027-04-12T10:00",
                        "programme.yaml:27: sessions[1].starts_at: \"2027-04-12T10:00\" is outside the programme; "
                                + "expected a day from 2027-01-18 to 2027-04-11"),
                yaml(
                        "2027-01-27T10:00",
                        "2027-03-28T02:30",
                        "programme.yaml:26: sessions[0].starts_at: \"2027-03-28T02:30\" does not exist in"
                                + " Europe/Paris, where clocks go forward then; expected a time before 2027-03-28T02:00 or"
                                + " from 2027-03-28T03:00 on"),
                yaml(
                        "2027-02-27T10:00",
                        "2027-02-27 10:00",
                        "programme.yaml:27: sessions[1].starts_at: \"2027-02-27 10:00\" is not a date and time; "
                                + "expected a date and time such as 2027-01-27T10:00"),
                yaml(
                        "minutes: 45",
                        "minutes: 10",
                        "programme.yaml:27: sessions[1].minutes: \"10\" is too small; "
                                + "expected a whole number from 15 to 480"));
    }

    @Test
    void a_programme_that_ends_before_it_starts_is_reported() {
        Folder folder = new Folder(temp)
                .yaml("2027-04-11", "2027-01-17")
                .yaml("since: 2027-01-18}", "since: 2027-01-10}")
                .yaml("since: 2027-01-20}", "since: 2027-01-10}");
        assertThat(lines(folder))
                .containsExactly("programme.yaml:7: programme.ends_on: \"2027-01-17\" is before the start; "
                        + "expected a date not before 2027-01-18");
    }

    @Test
    void a_mentor_cannot_be_their_own_mentee() {
        Folder folder = new Folder(temp)
                .csv("Ben Shah,mentee", "Ben Shah,mentee+mentor")
                .yaml(
                        "ben@vega.test, mentor: max@passerelle.test, since",
                        "ben@vega.test, mentor: ben@vega.test, since")
                .yaml(
                        "ben@vega.test, mentor: max@passerelle.test, starts",
                        "ben@vega.test, mentor: ben@vega.test, starts");
        assertThat(lines(folder))
                .containsExactly("programme.yaml:24: pairs[1].mentor: \"ben@vega.test\" is their own mentor; "
                        + "expected somebody else");
    }

    @Test
    void all_problems_of_both_files_are_reported_at_once_in_the_order_of_the_lines() {
        Folder folder = new Folder(temp)
                .csv("Europe/London", "")
                .csv("Ada Martin", "")
                .yaml("minutes: 45", "minutes: x")
                .yaml("weeks: 1", "weeks: 0");
        assertThat(lines(folder))
                .extracting(line -> line.substring(0, line.indexOf("; ")))
                .containsExactly(
                        "participants.csv:2: name: is missing",
                        "participants.csv:4: zone: is missing",
                        "programme.yaml:8: programme.cadence.weeks: \"0\" is too small",
                        "programme.yaml:27: sessions[1].minutes: \"x\" is not a whole number");
    }
}
