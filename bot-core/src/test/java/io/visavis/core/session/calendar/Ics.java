package io.visavis.core.session.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a calendar strictly and without the library that wrote it: what breaks a rule of RFC 5545 fails here. */
record Ics(List<String> head, List<List<String>> events) {
    private static final Set<String> OF_AN_EVENT = Set.of(
            "UID",
            "SEQUENCE",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "ORGANIZER",
            "SUMMARY",
            "LOCATION",
            "URL",
            "DESCRIPTION",
            "STATUS",
            "TRANSP",
            "CLASS");
    private static final Set<String> ONCE =
            Set.of("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "ORGANIZER", "SUMMARY", "STATUS", "CLASS");

    static Ics of(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(UTF_8).length).as(line).isBetween(1, 75);
            assertThat(line.codePoints()).as(line).noneMatch(Character::isISOControl);
            assertThat(new String(line.getBytes(UTF_8), UTF_8))
                    .as("no character is parted")
                    .isEqualTo(line);
        }
        return parts(List.of(text.replace("\r\n ", "").split("\r\n")));
    }

    private static Ics parts(List<String> lines) {
        List<String> head = new ArrayList<>();
        List<List<String>> events = new ArrayList<>();
        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
        boolean inside = false;
        for (String line : lines.subList(1, lines.size() - 1)) {
            if (line.equals("BEGIN:VEVENT")) {
                assertThat(inside).isFalse();
                events.add(new ArrayList<>());
                inside = true;
            } else if (line.equals("END:VEVENT")) {
                inside = false;
            } else {
                assertThat(line).matches("[A-Z-]+(;[A-Z-]+=[^:]*)?:.*");
                (inside ? events.get(events.size() - 1) : head).add(line);
            }
        }
        assertThat(head).filteredOn(line -> line.startsWith("PRODID:")).hasSize(1);
        events.forEach(Ics::check);
        return new Ics(head, events);
    }

    private static void check(List<String> event) {
        List<String> names =
                event.stream().map(line -> line.replaceAll("[;:].*", "")).toList();
        assertThat(OF_AN_EVENT).containsAll(names);
        assertThat(names).containsAll(ONCE).doesNotHaveDuplicates();
        for (String time : List.of("DTSTAMP", "DTSTART", "DTEND")) {
            assertThat(value(event, time).orElseThrow()).matches("\\d{8}T\\d{6}Z");
        }
    }

    /** The calendar's own. */
    Optional<String> head(String name) {
        return value(head, name);
    }

    /** Of the only event; as it is written. */
    String the(String name) {
        assertThat(events).hasSize(1);
        return value(events.get(0), name).orElseThrow();
    }

    /** Of all events. */
    List<String> all(String name) {
        return events.stream().map(event -> value(event, name).orElseThrow()).toList();
    }

    private static Optional<String> value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.matches("(?s)" + name + "[;:].*"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst();
    }
}
