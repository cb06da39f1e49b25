package io.visavis.core.schedule;

import io.visavis.core.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When people of one kind work: Monday to Friday, from {@code start} until just before {@code end} in
 * their zone, except on their region's public holidays and during their pause.
 */
public record WorkingHours(ZoneId zone, String region, LocalTime start, LocalTime end, Person.@Nullable Pause pause) {

    public static WorkingHours of(Person person) {
        return new WorkingHours(person.zone(), person.region(), person.workStart(), person.workEnd(), person.pause());
    }

    /**
     * The instant of a local date and time in this zone. A time that the clocks skip is moved later by
     * the length of the gap; of a time that comes twice, the first is taken.
     */
    public Instant resolve(LocalDateTime local) {
        return ZonedDateTime.of(local, zone).toInstant();
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    boolean inPause(LocalDate day) {
        return pause != null && pause.covers(day);
    }
}
