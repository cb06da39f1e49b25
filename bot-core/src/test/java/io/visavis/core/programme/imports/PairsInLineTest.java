package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Max of Passerelle mentors Ada and Ben; Ada reports to Ben, and Ben to Dora, who directs the programme. */
class PairsInLineTest {
    private static final String DORA = "dora@vega.test";
    private static final String MAX = "max@passerelle.test";

    @TempDir
    private Path temp;

    private final Stage stage = new Stage("2027-01-18T06:00:00Z");

    @AfterEach
    void close() {
        stage.close();
    }

    private ImportReport imported(Folder folder) {
        return new ImportProgramme(stage.database().jdbi(), stage.clock(), region -> true)
                .run(folder.programme(), Progress.NONE);
    }

    private ImportReport.Applied benReportsToMax() {
        assertThat(imported(new Folder(temp))).isInstanceOf(ImportReport.Applied.class);
        TakingPart.everyone(stage.database().jdbi());
        return (ImportReport.Applied) imported(new Folder(temp).csv("IN,dora@vega.test", "IN,max@passerelle.test"));
    }

    private Reply presses(String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.teams().account(DORA), action, value, null));
    }

    private String told() {
        List<Seen> seen = stage.teams().seenBy(DORA);
        return seen.isEmpty() ? "" : seen.get(seen.size() - 1).message().plainText();
    }

    @Test
    void a_new_pair_within_one_line_is_refused_at_its_line_upwards_and_downwards() {
        assertThat(Refused.lines(
                        new Folder(temp).csv("IN,dora@vega.test", "IN,max@passerelle.test"),
                        stage.database().jdbi()))
                .containsExactly(
                        "programme.yaml:23: pairs[0].mentor: \"max@passerelle.test\" is above ada@vega.test in the "
                                + "reporting line (ada@vega.test -> ben@vega.test -> max@passerelle.test); "
                                + "expected a mentor outside the mentee's reporting line",
                        "programme.yaml:24: pairs[1].mentor: \"max@passerelle.test\" is above ben@vega.test in the "
                                + "reporting line (ben@vega.test -> max@passerelle.test); "
                                + "expected a mentor outside the mentee's reporting line");
        assertThat(Refused.lines(
                        new Folder(temp).csv("GB-ENG,,", "GB-ENG,ada@vega.test,"),
                        stage.database().jdbi()))
                .containsExactly(
                        "programme.yaml:23: pairs[0].mentor: \"max@passerelle.test\" is below ada@vega.test in the "
                                + "reporting line (max@passerelle.test -> ada@vega.test); "
                                + "expected a mentor outside the mentee's reporting line",
                        "programme.yaml:24: pairs[1].mentor: \"max@passerelle.test\" is below ben@vega.test in the "
                                + "reporting line (max@passerelle.test -> ada@vega.test -> ben@vega.test); "
                                + "expected a mentor outside the mentee's reporting line");
    }

    @Test
    void a_pair_that_a_new_chart_puts_into_one_line_stays_and_is_told_to_the_operator_and_once_to_the_director() {
        ImportReport.Applied report = benReportsToMax();

        assertThat(report.inLine())
                .containsExactly("ada@vega.test and max@passerelle.test", "ben@vega.test and max@passerelle.test");
        assertThat(report.lines()).anyMatch(line -> line.startsWith("warning: ben@vega.test and max@passerelle.test"));
        assertThat(stage.column("select active::text from mentorship")).containsExactly("true", "true");
        stage.until("2027-01-18T20:00:00Z");
        assertThat(told()).contains("2 pairs now stand in one reporting line", "Max Okoro mentors Ada Martin");
        assertThat(stage.says(DORA, "status").plainText()).contains("both in one reporting line");

        imported(new Folder(temp).csv("IN,dora@vega.test", "IN,max@passerelle.test"));
        stage.until("2027-01-19T20:00:00Z");
        assertThat(stage.teams().seenBy(DORA)).hasSize(1);
    }

    @Test
    void no_brief_goes_out_while_it_is_so_and_one_does_once_the_chart_is_put_right() {
        benReportsToMax();
        stage.until("2027-01-27T08:00:00Z");
        assertThat(stage.slack().seenBy(MAX)).isEmpty();
        assertThat(stage.column("select reason from outbox where kind = 'session_brief'"))
                .containsExactly("one_reporting_line");

        imported(new Folder(temp));
        assertThat(stage.column("select in_line_since::text from mentorship where in_line_since is not null"))
                .isEmpty();
        stage.until("2027-02-27T12:00:00Z");
        assertThat(stage.slack().seenBy(MAX))
                .anyMatch(seen -> seen.message().plainText().contains("Ben Shah")
                        && seen.at().isBefore(Instant.parse("2027-02-27T00:00:00Z")));
    }

    @Test
    void nothing_at_all_is_said_of_a_session_while_it_is_so_and_the_debrief_comes_once_the_chart_is_put_right() {
        benReportsToMax();
        stage.until("2027-01-28T20:00:00Z");
        assertThat(stage.column("select distinct kind || ' ' || coalesce(reason, state) from outbox"
                        + " where kind like 'session_%' and due_at < timestamptz '2027-01-29Z' order by 1"))
                .containsExactly(
                        "session_brief one_reporting_line",
                        "session_debrief one_reporting_line",
                        "session_reminder one_reporting_line",
                        "session_soon one_reporting_line",
                        "session_soon outside_working_hours");

        imported(new Folder(temp));
        stage.until("2027-01-29T20:00:00Z");
        assertThat(stage.column("select kind from outbox where kind like 'session_%' and state = 'sent'"))
                .containsExactly("session_debrief", "session_debrief");
    }

    @Test
    void the_director_ends_a_pair_after_a_second_look_and_the_others_stay() {
        benReportsToMax();
        stage.until("2027-01-18T20:00:00Z");
        Message notice = stage.teams().seenBy(DORA).get(0).message();
        String pair = Stage.button(notice, "reporting.end").value();

        Message ask = ((Reply.Say) presses("reporting.end", pair)).message();
        assertThat(ask.plainText()).contains("End the pair of Ada Martin and Max Okoro?", "cancelled");
        assertThat(stage.column("select active::text from mentorship")).containsOnly("true");
        Reply done = presses(
                "reporting.end_now", Stage.button(ask, "reporting.end_now").value());

        assertThat(((Reply.Replace) done).message().plainText()).contains("has ended");
        assertThat(stage.column("select active::text from mentorship order by id"))
                .containsExactly("false", "true");
        assertThat(stage.column("select state from mentoring_session order by code"))
                .containsExactly("cancelled", "planned");
        assertThat(((Reply.Say) presses("reporting.end_now", pair)).message().plainText())
                .contains("ended already");
    }
}
