package io.visavis.core.status.jdbc;

import static org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ;

import io.visavis.core.people.Viewer;
import io.visavis.core.status.MyStatus;
import io.visavis.core.status.StatusFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** One statement for each group of figures, whatever the size of the programme. */
record SqlStatusFigures(Jdbi jdbi) implements StatusFigures {

    @Override
    public Optional<Figures> ofProgramme(
            long programmeId, LocalDate firstWeek, LocalDate thisWeek, Instant now, Instant soon) {
        return jdbi.inTransaction(REPEATABLE_READ, handle -> {
            ProgrammeQueries queries = new ProgrammeQueries(handle, programmeId);
            return queries.programme()
                    .map(programme -> new Figures(
                            programme,
                            queries.participants(),
                            queries.weeks(firstWeek, thisWeek),
                            queries.sessions(now, soon),
                            queries.pairs(now),
                            queries.quarantined()));
        });
    }

    @Override
    public List<MyStatus.AsMentee> asMentee(Viewer viewer, LocalDate today, LocalDate thisWeek, Instant now) {
        return jdbi.withHandle(h -> new OwnQueries(h, viewer, today, thisWeek, now).asMentee());
    }

    @Override
    public List<MyStatus.AsMentor> asMentor(Viewer viewer, LocalDate today, LocalDate thisWeek, Instant now) {
        return jdbi.withHandle(h -> new OwnQueries(h, viewer, today, thisWeek, now).asMentor());
    }
}
