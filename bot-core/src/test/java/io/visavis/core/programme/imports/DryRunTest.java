package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private ImportProgramme importing() {
        return new ImportProgramme(database.jdbi(), CLOCK, region -> true);
    }

    private List<String> foreseen(Folder folder) {
        ImportReport report = importing().foresee(folder.programme(), Progress.NONE);
        assertThat(report).as("%s", report.lines()).isInstanceOf(ImportReport.Foreseen.class);
        return report.lines();
    }

    @Test
    void a_first_import_is_foreseen_by_name_and_leaves_no_row() {
        List<String> lines = foreseen(new Folder(temp));

        assertThat(lines)
                .contains("people: 4 added, 0 changed, 0 unchanged", "  + ada@vega.test", "  + vega-2027")
                .contains("  + dora@vega.test director", "  + ben@vega.test with max@passerelle.test");
        assertThat(new Tables(database).everything()).isEmpty();
    }

    @Test
    void what_files_would_change_is_told_by_name_and_column_and_not_a_row_is_touched() {
        importing().run(new Folder(temp).programme(), Progress.NONE);
        List<String> before = new Tables(database).everything();

        List<String> lines = foreseen(new Folder(temp)
                .csv("Ben Shah", "Ben Shah-Roy")
                .csv("IN,dora@vega.test", "IN,")
                .yaml("ends_on: 2027-04-11", "ends_on: 2027-04-18")
                .yaml(
                        "  - {code: s-002, mentee: ben@vega.test, mentor: max@passerelle.test, starts_at:"
                                + " \"2027-02-27T10:00\", zone: Asia/Kolkata, minutes: 45, place: \"By phone\"}\n",
                        ""));

        assertThat(lines)
                .contains("people: 0 added, 1 changed, 3 unchanged", "  ~ ben@vega.test (line_manager, name)")
                .contains("  ~ vega-2027 (ends_on)", "  - s-002 of ben@vega.test")
                .contains("themes: 0 added, 0 changed, 2 unchanged");
        assertThat(new Tables(database).everything()).isEqualTo(before);
    }

    @Test
    void what_people_wrote_is_counted_and_not_shown() {
        importing().run(new Folder(temp).programme(), Progress.NONE);

        List<String> lines = foreseen(new Folder(temp).yaml("Run a plant", "Run two plants"));

        assertThat(lines).contains("  ~ ada@vega.test, objective 1 (aspiration)");
        assertThat(String.join(" ", lines)).doesNotContain("plant");
    }

    @Test
    void a_dry_run_of_wrong_files_says_what_is_wrong_like_an_import() {
        Folder folder = new Folder(temp).yaml("code: vega-2027", "code: vega 2027");

        assertThat(importing().foresee(folder.programme(), Progress.NONE).lines())
                .isEqualTo(importing().run(folder.programme(), Progress.NONE).lines())
                .hasSize(1);
    }
}
