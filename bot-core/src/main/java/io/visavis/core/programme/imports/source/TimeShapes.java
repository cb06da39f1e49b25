package io.visavis.core.programme.imports.source;

import io.visavis.core.programme.imports.source.Shape.Unfit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The kinds of dates and times in a programme's files, all in ISO form. */
public final class TimeShapes {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final List<DayOfWeek> WORKING = List.of(DayOfWeek.values()).subList(0, 5);
    private static final List<String> WORKING_NAMES =
            WORKING.stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(TimeShapes::isRegion)
            .sorted()
            .toList();

    /** Monday to Friday, in English. */
    public static final Shape<DayOfWeek> WORKING_DAY =
            new Shape<>("a weekday from monday to friday", TimeShapes::workingDay);

    /** In the years 2000 to 2100. */
    public static final Shape<LocalDate> DATE = new Shape<>("a date such as 2027-01-18", TimeShapes::date);

    /** A time of day, to the minute. */
    public static final Shape<LocalTime> TIME = new Shape<>("a time such as 09:30", TimeShapes::time);

    /** A date and a time of day, to the minute, in the years 2000 to 2100. */
    public static final Shape<LocalDateTime> MOMENT =
            new Shape<>("a date and time such as 2027-01-27T10:00", TimeShapes::moment);

    /** A region of the time zone database: a fixed offset or a short name would miss summer time. */
    public static final Shape<ZoneId> ZONE = new Shape<>("an IANA name such as Europe/Paris", TimeShapes::zone);

    private TimeShapes() {}

    private static boolean isRegion(String id) {
        return id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }

    private static ZoneId zone(String text) throws Unfit {
        if (!isRegion(text) || !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new Unfit(text, "is not a time zone", ZONES);
        }
        return ZoneId.of(text);
    }

    private static DayOfWeek workingDay(String text) throws Unfit {
        String name = text.toUpperCase(Locale.ROOT);
        if (name.equals("SATURDAY") || name.equals("SUNDAY")) {
            throw new Unfit(text, "is at the weekend");
        }
        return WORKING.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unfit(text, "is not a day of the week", WORKING_NAMES));
    }

    private static LocalDate date(String text) throws Unfit {
        requireForm(text, "\\d{4}-\\d\\d-\\d\\d", "is not a date");
        try {
            return inRange(LocalDate.parse(text), text);
        } catch (DateTimeException e) {
            throw new Unfit(text, "is a date that does not exist");
        }
    }

    private static LocalTime time(String text) throws Unfit {
        requireForm(text, "\\d\\d:\\d\\d", "is not a time");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit(text, "is a time that does not exist");
        }
    }

    private static LocalDateTime moment(String text) throws Unfit {
        requireForm(text, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d", "is not a date and time");
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            return inRange(moment.toLocalDate(), text).atTime(moment.toLocalTime());
        } catch (DateTimeException e) {
            throw new Unfit(text, "is a date or time that does not exist");
        }
    }

    private static void requireForm(String text, String form, String otherwise) throws Unfit {
        if (!text.matches(form)) {
            throw new Unfit(text, otherwise);
        }
    }

    private static LocalDate inRange(LocalDate date, String text) throws Unfit {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new Unfit(text, "is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return date;
    }
}
