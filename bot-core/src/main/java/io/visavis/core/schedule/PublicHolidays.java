package io.visavis.core.schedule;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays by region: an ISO 3166 country or subdivision such as {@code FR}, {@code GB-ENG},
 * {@code CA-QC}, as Jollyday knows them. Days that are merely observed count as working days.
 */
public final class PublicHolidays {
    private final Map<String, Set<LocalDate>> byRegionAndYear = new ConcurrentHashMap<>();

    public boolean isHoliday(LocalDate day, String region) {
        String key = region + " " + day.getYear();
        return byRegionAndYear
                .computeIfAbsent(key, k -> daysOff(Year.from(day), region))
                .contains(day);
    }

    /** Whether the region is one whose holidays are known, down to its subdivision. */
    public boolean knows(String region) {
        String[] parts = parts(region);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return false;
        }
        CalendarHierarchy level = manager(parts[0]).getCalendarHierarchy();
        for (int i = 1; i < parts.length; i++) {
            CalendarHierarchy child = level.getChildren().get(parts[i]);
            if (child == null) {
                return false;
            }
            level = child;
        }
        return true;
    }

    private static Set<LocalDate> daysOff(Year year, String region) {
        String[] parts = parts(region);
        String[] subdivision = Arrays.copyOfRange(parts, 1, parts.length);
        HolidayManager holidays = manager(parts[0]);
        // The neighbours too: New Year's Day on a Saturday is kept on the last day of the year before.
        return Stream.of(year.minusYears(1), year, year.plusYears(1))
                .flatMap(each -> holidays.getHolidays(each, subdivision).stream())
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String[] parts(String region) {
        return region.toLowerCase(Locale.ROOT).split("-", -1);
    }
}
