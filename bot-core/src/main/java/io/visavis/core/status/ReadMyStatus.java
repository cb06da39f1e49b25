package io.visavis.core.status;

import io.visavis.core.people.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads what someone may know of their own part, as a manager and as a mentor. */
public final class ReadMyStatus {
    private final StatusFigures figures;

    public ReadMyStatus(StatusFigures figures) {
        this.figures = figures;
    }

    /** The viewer's own status at a moment, in the programmes that may be shown where they are. */
    public MyStatus of(Viewer viewer, Instant now) {
        ZoneId zone = viewer.person().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate thisWeek = ReadStatus.monday(today);
        return new MyStatus(
                zone,
                now,
                figures.asMentee(viewer, today, thisWeek, now),
                figures.asMentor(viewer, today, thisWeek, now));
    }
}
