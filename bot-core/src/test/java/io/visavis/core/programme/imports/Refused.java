package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** Imports that must be refused before the database is even asked. */
final class Refused {
    private static final ConnectionFactory UNTOUCHED = () -> {
        throw new AssertionError("the database was asked");
    };

    private Refused() {}

    /** What the report says. */
    static List<String> lines(Folder folder) {
        return lines(folder, Jdbi.create(UNTOUCHED));
    }

    /** The same where the database is asked which pairs there are. */
    static List<String> lines(Folder folder, Jdbi jdbi) {
        Clock clock = Clock.fixed(Instant.parse("2027-01-17T00:00:00Z"), ZoneOffset.UTC);
        Set<String> regions = Set.of("FR", "IN", "GB-ENG", "CA-QC");
        ImportReport report =
                new ImportProgramme(jdbi, clock, regions::contains).run(folder.programme(), Progress.NONE);
        assertThat(report).isInstanceOf(ImportReport.Refused.class);
        return report.lines();
    }
}
