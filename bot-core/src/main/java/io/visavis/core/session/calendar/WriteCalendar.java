package io.visavis.core.session.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Writes sessions as iCalendar (RFC 5545). Times are in UTC: every program shows them in its reader's zone, and no zone's
 * rules need to travel along. The method is {@code PUBLISH} and not {@code REQUEST}, which would have programs send
 * answers by mail to an organiser; a session that was cancelled alone is a {@code CANCEL} (RFC 5546).
 */
final class WriteCalendar {
    private static final String PRODUCT = "-//Visavis//Sessions//EN";
    /** RFC 5546 wants an organiser. Nobody's address is told, and this one is nobody's (RFC 2606). */
    private static final String ORGANISER = "no-reply@visavis.invalid";

    private static final Duration EACH_HOUR = Duration.builder().hours(1).build();

    private final Words words;
    private final ZoneId zone;
    private final Instant now;

    /** @param now when it is written: {@code DTSTAMP} */
    WriteCalendar(Person reader, Instant now) {
        this.words = Words.in(reader.language());
        this.zone = reader.zone();
        this.now = now;
    }

    /** One session, or that it was cancelled. */
    CalendarFile one(CalendarEntry entry) {
        ICalendar calendar = calendar(entry.cancelled() ? Method.CANCEL : Method.PUBLISH);
        calendar.addEvent(event(entry));
        String name = words.pick("mentoring-session-", "seance-de-mentorat-");
        String day = entry.startsAt().atZone(zone).toLocalDate().toString();
        return new CalendarFile(name + day + CalendarAddress.ENDING, text(calendar));
    }

    /** All of them, for a program that comes again each hour or so. */
    CalendarFile feed(List<CalendarEntry> entries) {
        ICalendar calendar = calendar(Method.PUBLISH);
        String name = words.say("session.calendar.name");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(EACH_HOUR);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return new CalendarFile(words.pick("mentoring", "mentorat") + CalendarAddress.ENDING, text(calendar));
    }

    private static ICalendar calendar(String method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        return calendar;
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.uid() + "@visavis");
        event.setSequence(entry.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(entry.startsAt()));
        event.setDateEnd(Date.from(entry.endsAt()));
        event.setOrganizer(new Organizer("Visavis", ORGANISER));
        event.setSummary(line(words.say("session.calendar.summary", "name", entry.other())));
        event.setLocation(line(entry.place()));
        link(entry.place()).ifPresent(event::setUrl);
        event.setDescription(line(words.pick(entry.programmeEn(), entry.programmeFr())));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(entry.cancelled() ? Transparency.transparent() : Transparency.opaque());
        event.setClassification(Classification.PRIVATE);
        return event;
    }

    /** Programs show one line; control characters, which RFC 5545 forbids, some of them refuse. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** The place, where it is nothing but an address in the web. */
    private static Optional<String> link(String place) {
        try {
            URI address = new URI(place.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }
}
