package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPropertiesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-18T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private ImportReport.Applied run(Database database, RandomProgramme programme) {
        return run(database, programme.csv(), programme.yaml());
    }

    private ImportReport.Applied run(Database database, String csv, String yaml) {
        Folder folder = new Folder(temp).csv(csv).yaml(yaml);
        ImportReport report =
                new ImportProgramme(database.jdbi(), CLOCK, region -> true).run(folder.programme(), Progress.NONE);
        assertThat(report).as("%s", report.lines()).isInstanceOf(ImportReport.Applied.class);
        return (ImportReport.Applied) report;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void any_sound_programme_is_imported_and_a_second_time_changes_nothing(long seed) {
        RandomProgramme programme = new RandomProgramme(seed, 12, 4);
        String csv = programme.csv();
        String yaml = programme.yaml();
        try (Database database = TestDatabase.fresh()) {
            assertThat(run(database, csv, yaml).changedNothing()).isFalse();
            assertThat(run(database, csv, yaml).changedNothing()).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_stood_there_before_the_latest_files_hold(long seed) {
        RandomProgramme latest = new RandomProgramme(seed, 12, 4);
        String csv = latest.csv();
        String yaml = latest.yaml();
        try (Database old = TestDatabase.fresh();
                Database fresh = TestDatabase.fresh()) {
            run(old, new RandomProgramme(seed + 1000, 12, 4));
            run(old, new RandomProgramme(seed + 2000, 12, 4));
            run(old, csv, yaml);
            run(fresh, csv, yaml);
            assertThat(state(old)).isEqualTo(state(fresh));
            assertThat(run(old, csv, yaml).changedNothing()).isTrue();
        }
    }

    /** What holds now, by natural keys. */
    private static List<String> state(Database database) {
        String people = "exists (select from programme_role r where r.person_id = p.id) "
                + "or exists (select from enrolment e where e.person_id = p.id and e.active)";
        return Stream.of(
                        "select o.code, o.name from organisation o",
                        "select g.code, g.starts_on, g.ends_on, g.cadence_weeks, g.cadence_day from programme g",
                        "select p.email, p.name, p.platform, p.language, p.zone, p.region, p.work_start, m.email as m "
                                + "from person p left join person m on m.id = p.line_manager_id where " + people,
                        "select p.email, r.role from programme_role r join person p on p.id = r.person_id",
                        "select p.email, e.cadence_weeks, e.prompt_day, e.prompt_time, e.next_due "
                                + "from enrolment e join person p on p.id = e.person_id where e.active",
                        "select p.email, m.email as m, s.since, s.active from mentorship s "
                                + "join person m on m.id = s.mentor_id join enrolment e on e.id = s.enrolment_id "
                                + "join person p on p.id = e.person_id where s.active",
                        "select p.email, o.title, o.aspiration, o.position, o.indicator, o.weight, o.levels, t.code, t.name_en, c.code as c, "
                                + "c.behaviours_en from objective o join enrolment e on e.id = o.enrolment_id "
                                + "join person p on p.id = e.person_id join strategic_theme t on t.id = o.theme_id "
                                + "join competency c on c.id = o.competency_id where e.active",
                        "select x.code, m.email, x.starts_at, x.state from mentoring_session x "
                                + "join mentorship s on s.id = x.mentorship_id join person m on m.id = s.mentor_id "
                                + "where x.state = 'planned'",
                        "select t.code, t.link, t.minutes, t.required, t.position, "
                                + "array(select p.email || c.completed_on from training_completion c "
                                + "join person p on p.id = c.person_id where c.module_id = t.id order by 1) "
                                + "from training_module t where t.active",
                        "select p.email, m.selected_on, m.capacity from mentor m join person p on p.id = m.person_id",
                        "select g.code, g.name, x.code as meeting, x.starts_at, "
                                + "array(select p.email from supervision_member m "
                                + "join person p on p.id = m.person_id where m.group_id = g.id order by 1) "
                                + "from supervision_group g "
                                + "left join supervision_meeting x on x.group_id = g.id and x.state = 'planned' "
                                + "where g.active")
                .flatMap(sql -> database
                        .jdbi()
                        .withHandle(h -> h.createQuery("select q::text from (" + sql + ") q order by 1")
                                .mapTo(String.class)
                                .list())
                        .stream())
                .toList();
    }

    @Test
    void two_imports_at_once_wait_for_each_other() {
        RandomProgramme programme = new RandomProgramme(21, 12, 4);
        Folder folder = new Folder(temp).csv(programme.csv()).yaml(programme.yaml());
        try (Database database = TestDatabase.fresh()) {
            ImportProgramme importing = new ImportProgramme(database.jdbi(), CLOCK, region -> true);
            List<CompletableFuture<ImportReport>> both = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> importing.run(folder.programme(), Progress.NONE)))
                    .limit(2)
                    .toList();
            assertThat(both)
                    .extracting(CompletableFuture::join)
                    .extracting(report -> ((ImportReport.Applied) report).changedNothing())
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void ten_thousand_people_are_imported_at_once_and_again_without_a_change() {
        RandomProgramme programme = new RandomProgramme(22, 12_000, 1_200);
        String csv = programme.csv();
        String yaml = programme.yaml();
        try (Database database = TestDatabase.fresh()) {
            ImportReport.Applied first = run(database, csv, yaml);
            assertThat(run(database, csv, yaml).changedNothing()).isTrue();
            assertThat(first.tallies().get(Kind.PERSON).added()).isGreaterThan(9_000);
        }
    }
}
