package io.visavis.core.programme.imports;

import static io.visavis.core.programme.imports.Refused.lines;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a participants' file that is no sound table. */
class CsvProblemsTest {
    private static final String ZONE = "expected an IANA name such as Europe/Paris";

    @TempDir
    private Path temp;

    @Test
    void lines_are_counted_rightly_behind_cells_and_rows_that_go_over_several_lines() {
        Folder folder = new Folder(temp)
                .csv("Ada Martin,mentee,vega,slack,fr,Europe/Paris", "\"Ada\nM.\",mentee,vega,slack,fr,Nowhere/Land")
                .csv("Europe/London", "\n\nEurope/London".strip() + "x");
        assertThat(lines(folder))
                .extracting(line -> line.substring(0, line.indexOf(": \"")))
                .containsExactly("participants.csv:2: name", "participants.csv:3: zone", "participants.csv:5: zone");
    }

    @Test
    void blanks_that_nobody_sees_around_a_cell_are_no_part_of_it() {
        Folder folder = new Folder(temp)
                .csv("max@passerelle.test,Max Okoro", "max@passerelle.test\u00A0,\u200BMax Okoro\u202F")
                .csv("Europe/London", "\uFEFFEurope/London \u00A0")
                .csv("Dora Lenz", "\u00A0");
        assertThat(lines(folder)).singleElement(as(STRING)).startsWith("participants.csv:5: name: is missing");
    }

    @Test
    void blank_lines_are_counted_but_are_no_participants() {
        Folder folder = new Folder(temp)
                .csv("max@passerelle.test,", "\n,,,\n\nmax@passerelle.test,")
                .csv("Europe/London", "x/y");
        assertThat(lines(folder)).containsExactly("participants.csv:7: zone: \"x/y\" is not a time zone; " + ZONE);
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_reported_once() {
        Folder folder = new Folder(temp).csv("GB-ENG,,,,,", "GB-ENG").csv("CA-QC,,,,,", "CA-QC,,,,,,,");
        assertThat(lines(folder))
                .containsExactly(
                        "participants.csv:4: has 8 cells; expected 13 cells, as the header has",
                        "participants.csv:5: has 15 cells; expected 13 cells, as the header has");
    }

    @Test
    void unknown_missing_and_repeated_columns_are_reported_once_and_not_for_each_row() {
        Folder folder = new Folder(temp).csv("language,zone", "langage,zone").csv("prompt_time", "name");
        assertThat(lines(folder))
                .containsExactly(
                        "participants.csv:1: column 6: \"langage\" is not a column; expected one of email, name, role, "
                                + "organisation, platform, language, zone, region, line_manager, prompt_day, "
                                + "prompt_time, work_start, work_end, languages, team, function, site, strengths (did you mean language?)",
                        "participants.csv:1: name: stands in the header twice; expected each column once",
                        "participants.csv:1: language: is missing; expected a column of this name");
    }

    @Test
    void quotes_that_do_not_fit_are_reported_where_their_row_starts() {
        Folder folder = new Folder(temp).csv("Max Okoro", "\"Max Okoro");
        assertThat(lines(folder))
                .containsExactly("participants.csv:4: has a cell whose quotes do not fit; "
                        + "expected quotes around a whole cell, and those inside it doubled");
    }

    @Test
    void an_empty_participants_file_is_reported() {
        assertThat(lines(new Folder(temp).csv("")))
                .containsExactly("participants.csv:1: the file is empty; expected a header line and participants");
    }

    @Test
    void bytes_that_are_not_utf_8_are_reported_with_each_of_their_lines() {
        Folder folder = new Folder(temp);
        byte[] latin =
                Folder.CSV.replace("Ada", "Adèle").replace("Dora", "Döra").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(lines(folder.write("participants.csv", latin)))
                .containsExactly(
                        "participants.csv:2: holds bytes that are not UTF-8; expected a file saved as UTF-8",
                        "participants.csv:5: holds bytes that are not UTF-8; expected a file saved as UTF-8");
    }

    @Test
    void a_file_larger_than_8_mb_is_not_read() {
        assertThat(lines(new Folder(temp).write("participants.csv", new byte[8 * 1024 * 1024 + 1])))
                .containsExactly("participants.csv: is larger than 8 MB; expected a smaller file");
    }
}
