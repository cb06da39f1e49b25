package io.visavis.core.status;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads how a programme goes. Whether the one who asks directs it is for the caller to know. */
public final class ReadStatus {
    /** How many weeks the trend shows, the current one included. */
    public static final int WEEKS = 8;

    /** How far ahead sessions are counted. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private final StatusFigures figures;

    public ReadStatus(StatusFigures figures) {
        this.figures = figures;
    }

    /**
     * The status at a moment.
     *
     * @param directorsZone whose week is the current one, and whose days are counted
     * @throws NoSuchElementException when there is no such programme
     */
    public Status of(long programmeId, ZoneId directorsZone, Instant now) {
        LocalDate today = now.atZone(directorsZone).toLocalDate();
        LocalDate thisWeek = monday(today);
        StatusFigures.Figures read = figures.ofProgramme(
                        programmeId, thisWeek.minusWeeks(WEEKS - 1), thisWeek, now, now.plus(AHEAD))
                .orElseThrow(() -> new NoSuchElementException("no programme " + programmeId));
        List<Pair> pairs = read.pairs().stream()
                .map(p -> p.on(today, directorsZone, read.programme()))
                .toList();
        return new Status(
                read.programme(), today, read.participants(), read.weeks(), read.sessions(), pairs, read.quarantined());
    }

    /** The Monday of a day's ISO week. */
    static LocalDate monday(LocalDate day) {
        return day.with(previousOrSame(MONDAY));
    }
}
