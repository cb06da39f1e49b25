package io.visavis.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.people.Person;
import io.visavis.core.schedule.Cadence.Occurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of occurrences against a slow search that walks the weeks in steps of a quarter of an hour. */
class CadencePropertiesTest {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final List<String> PLACES = List.of(
            "Asia/Kolkata IN",
            "America/Toronto CA-QC",
            "Europe/London GB-ENG",
            "Europe/Paris FR",
            "Australia/Lord_Howe AU-NSW",
            "Pacific/Auckland NZ",
            "America/St_Johns CA-NL");

    private final PublicHolidays holidays = new PublicHolidays();
    private final WorkingCalendar calendar = new WorkingCalendar(holidays);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_year_holds_exactly_the_occurrences_that_a_slow_search_finds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            WorkingHours hours = hours(random);
            Cadence cadence = cadence(random);
            assertThat(occurrences(cadence, hours))
                    .as("%s for %s", cadence, hours)
                    .isEqualTo(search(cadence, hours));
        }
    }

    private static Cadence cadence(Random random) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        return new Cadence(
                1 + random.nextInt(4),
                DayOfWeek.of(1 + random.nextInt(5)),
                LocalTime.of(6, 0).plusMinutes(15L * random.nextInt(56)),
                start,
                start.plusDays(random.nextInt(366)));
    }

    private static WorkingHours hours(Random random) {
        String[] place = PLACES.get(random.nextInt(PLACES.size())).split(" ");
        LocalTime start = LocalTime.of(6, 0).plusMinutes(30L * random.nextInt(10));
        LocalDate pause = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
        return new WorkingHours(
                ZoneId.of(place[0]),
                place[1],
                start,
                start.plusMinutes(15L * (1 + random.nextInt(36))),
                random.nextBoolean() ? null : new Person.Pause(pause, pause.plusDays(random.nextInt(40))));
    }

    private List<Occurrence> occurrences(Cadence cadence, WorkingHours hours) {
        List<Occurrence> all = new ArrayList<>();
        Optional<Occurrence> next =
                cadence.first(WorkingCalendar.week(cadence.startsOn()), Instant.MIN, hours, calendar);
        while (next.isPresent()) {
            all.add(next.get());
            next = cadence.first(next.get().week().plusWeeks(1), Instant.MIN, hours, calendar);
        }
        return all;
    }

    private List<Occurrence> search(Cadence cadence, WorkingHours hours) {
        List<Occurrence> all = new ArrayList<>();
        LocalDate week = WorkingCalendar.week(cadence.startsOn());
        for (; !week.isAfter(cadence.endsOn()); week = week.plusWeeks(cadence.weeks())) {
            LocalDate monday = week;
            search(monday, cadence, hours).ifPresent(at -> all.add(new Occurrence(monday, at)));
        }
        return all;
    }

    private Optional<Instant> search(LocalDate monday, Cadence cadence, WorkingHours hours) {
        LocalDate day = monday.plusDays(cadence.day().getValue() - 1L);
        // In all these places the clocks change on a Sunday, so that no step from Monday to Friday is a gap.
        ZonedDateTime moment = day.atTime(cadence.time()).atZone(hours.zone());
        for (; moment.toLocalDate().isBefore(monday.plusDays(5)); moment = moment.plus(STEP)) {
            LocalDate date = moment.toLocalDate();
            LocalTime time = moment.toLocalTime();
            boolean off = holidays.isHoliday(date, hours.region()) || hours.inPause(date);
            if (!off && !time.isBefore(hours.start()) && time.isBefore(hours.end())) {
                boolean within = !date.isBefore(cadence.startsOn()) && !date.isAfter(cadence.endsOn());
                return within ? Optional.of(moment.toInstant()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
