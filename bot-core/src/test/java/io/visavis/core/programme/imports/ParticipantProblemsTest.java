package io.visavis.core.programme.imports;

import static io.visavis.core.programme.imports.Refused.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a participant can be wrong, each with all that is said of it and nothing else. */
class ParticipantProblemsTest {
    private static final String EMAIL = "expected an e-mail address such as claire.martin@vega.example";
    private static final String NAME = "expected a name on one line, at most 120 characters";
    private static final String ZONE = "expected an IANA name such as Europe/Paris";
    private static final String ROLE =
            "expected one or several of mentee, mentor, director, supervisor, referent, joined by +";

    @TempDir
    private Path temp;

    private static Arguments csv(String old, String with, String... lines) {
        return Arguments.of(old + " -> " + with, (Consumer<Folder>) f -> f.csv(old, with), List.of(lines));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_value_of_a_participant_that_is_wrong_is_reported(String name, Consumer<Folder> change, List<String> lines) {
        Folder folder = new Folder(temp);
        change.accept(folder);
        assertThat(lines(folder)).containsExactlyElementsOf(lines);
    }

    static Stream<Arguments> a_value_of_a_participant_that_is_wrong_is_reported() {
        return Stream.of(
                csv(
                        "Europe/Paris",
                        "Europe/Pari",
                        "participants.csv:2: zone: \"Europe/Pari\" is not a time zone; " + ZONE
                                + " (did you mean Europe/Paris?)"),
                csv(
                        "Europe/Paris",
                        "europe/paris",
                        "participants.csv:2: zone: \"europe/paris\" is not a time zone; " + ZONE
                                + " (did you mean Europe/Paris?)"),
                csv("Europe/Paris", "GMT+2", "participants.csv:2: zone: \"GMT+2\" is not a time zone; " + ZONE),
                csv("Europe/Paris", "Etc/GMT+2", "participants.csv:2: zone: \"Etc/GMT+2\" is not a time zone; " + ZONE),
                csv("Europe/Paris", "CET", "participants.csv:2: zone: \"CET\" is not a time zone; " + ZONE),
                csv("Europe/Paris", "", "participants.csv:2: zone: is missing; " + ZONE),
                csv(
                        "Europe/Paris,FR",
                        "Europe/Paris,XX",
                        "participants.csv:2: region: \"XX\" is not a region whose public holidays are known; "
                                + "expected a country or subdivision such as FR, GB-ENG or CA-QC"),
                csv(
                        "slack,fr",
                        "slak,fr",
                        "participants.csv:2: platform: \"slak\" is not known here; "
                                + "expected one of slack, teams (did you mean slack?)"),
                csv(
                        "slack,fr",
                        "slack,de",
                        "participants.csv:2: language: \"de\" is not known here; expected one of en, fr"),
                csv(
                        "director+supervisor",
                        "director+supervizor",
                        "participants.csv:5: role: \"supervizor\" is not known here; " + ROLE
                                + " (did you mean supervisor?)"),
                csv(
                        "director+supervisor",
                        "director+director",
                        "participants.csv:5: role: \"director+director\" names director twice; " + ROLE),
                csv(
                        "director+supervisor",
                        "supervisor",
                        "participants.csv:1: role: nobody is the programme's director; "
                                + "expected the role director for at least one person"),
                csv("Ada Martin", "", "participants.csv:2: name: is missing; " + NAME),
                csv(
                        "Ada Martin",
                        "=HYPERLINK(1)",
                        "participants.csv:2: name: \"=HYPERLINK(1)\" starts with =, "
                                + "which a spreadsheet takes for a formula; " + NAME),
                csv(
                        "Ada Martin",
                        "@ada",
                        "participants.csv:2: name: \"@ada\" starts with @, "
                                + "which a spreadsheet takes for a formula; " + NAME),
                csv(
                        "Ada Martin",
                        "Ada \u202Enitram",
                        "participants.csv:2: name: \"Ada \\u202Enitram\" holds the hidden character U+202E; " + NAME),
                csv(
                        "Ada Martin",
                        "Ada\u0007",
                        "participants.csv:2: name: \"Ada\\u0007\" holds the hidden character U+0007; " + NAME),
                csv(
                        "Ada Martin",
                        "a".repeat(121),
                        "participants.csv:2: name: \"" + "a".repeat(60) + "…\" is 121 characters long; " + NAME),
                csv(
                        "Ada Martin",
                        "\"Ada\nMartin\"",
                        "participants.csv:2: name: \"Ada\\nMartin\" holds the hidden character U+000A; " + NAME),
                csv(
                        "max@passerelle.test,Max Okoro",
                        "max.passerelle.test,Max Okoro",
                        "participants.csv:4: email: \"max.passerelle.test\" is not an e-mail address; " + EMAIL,
                        "programme.yaml:23: pairs[0].mentor: \"max@passerelle.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv "
                                + "(did you mean max.passerelle.test?)",
                        "programme.yaml:24: pairs[1].mentor: \"max@passerelle.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv "
                                + "(did you mean max.passerelle.test?)",
                        "programme.yaml:26: sessions[0].mentor: \"max@passerelle.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv "
                                + "(did you mean max.passerelle.test?)",
                        "programme.yaml:27: sessions[1].mentor: \"max@passerelle.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv "
                                + "(did you mean max.passerelle.test?)",
                        "programme.yaml:29: mentors[0].email: \"max@passerelle.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv "
                                + "(did you mean max.passerelle.test?)"),
                csv(
                        "dora@vega.test,Dora",
                        "ADA@vega.test,Dora",
                        "participants.csv:3: line_manager: \"dora@vega.test\" is not a participant; "
                                + "expected the e-mail of somebody in participants.csv (did you mean ada@vega.test?)",
                        "participants.csv:5: email: \"ADA@vega.test\" stands at participants.csv:2 already; "
                                + "expected each e-mail once"),
                csv(
                        "Max Okoro,mentor,passerelle",
                        "Max Okoro,mentor,paserelle",
                        "participants.csv:4: organisation: \"paserelle\" is not a known organisation; "
                                + "expected one of the codes declared (did you mean passerelle?)"),
                csv(
                        "thursday",
                        "saturday",
                        "participants.csv:3: prompt_day: \"saturday\" is at the weekend; "
                                + "expected a weekday from monday to friday"),
                csv(
                        "thursday",
                        "thirsday",
                        "participants.csv:3: prompt_day: \"thirsday\" is not a day of the week; "
                                + "expected a weekday from monday to friday (did you mean thursday?)"),
                csv(
                        "11:00",
                        "9:30",
                        "participants.csv:3: prompt_time: \"9:30\" is not a time; expected a time such as 09:30"),
                csv(
                        "11:00",
                        "25:30",
                        "participants.csv:3: prompt_time: \"25:30\" is a time that does not exist; "
                                + "expected a time such as 09:30"),
                csv(
                        "11:00",
                        "19:00",
                        "participants.csv:3: prompt_time: \"19:00\" is outside the working hours 10:00 to 19:00; "
                                + "expected a time from 10:00 to before 19:00"),
                csv(
                        "thursday,11:00",
                        "thursday,",
                        "participants.csv:3: prompt_time: \"09:30\" is outside the working hours 10:00 to 19:00; "
                                + "expected a time from 10:00 to before 19:00"),
                csv(
                        "10:00,19:00",
                        "19:00,10:00",
                        "participants.csv:3: work_end: 10:00 is not after work_start; expected a time after 19:00"),
                csv(
                        "CA-QC,,",
                        "CA-QC,ada@vega.test,",
                        "participants.csv:2: line_manager: the reporting lines run in a loop: "
                                + "ada@vega.test -> ben@vega.test -> dora@vega.test -> ada@vega.test; "
                                + "expected a line that ends with somebody who reports to nobody"),
                csv(
                        "GB-ENG,,",
                        "GB-ENG,max@passerelle.test,",
                        "participants.csv:4: line_manager: the reporting lines run in a loop: "
                                + "max@passerelle.test -> max@passerelle.test; "
                                + "expected a line that ends with somebody who reports to nobody"),
                csv(
                        "Max Okoro,mentor",
                        "Max Okoro,supervisor",
                        "programme.yaml:23: pairs[0].mentor: \"max@passerelle.test\" is not a mentor; "
                                + "expected somebody with this role in participants.csv",
                        "programme.yaml:24: pairs[1].mentor: \"max@passerelle.test\" is not a mentor; "
                                + "expected somebody with this role in participants.csv",
                        "programme.yaml:29: mentors[0].email: \"max@passerelle.test\" is not a mentor; "
                                + "expected somebody with this role in participants.csv"),
                csv(
                        "Ada Martin,mentee",
                        "Ada Martin,mentor",
                        "programme.yaml:20: objectives[0].mentee: \"ada@vega.test\" is not a mentee; "
                                + "expected somebody with this role in participants.csv",
                        "programme.yaml:23: pairs[0].mentee: \"ada@vega.test\" is not a mentee; "
                                + "expected somebody with this role in participants.csv"));
    }
}
