package io.visavis.core;

import io.visavis.core.session.calendar.CalendarAddress;
import io.visavis.core.session.calendar.CalendarEntries;
import io.visavis.core.session.calendar.CalendarFeeds;
import io.visavis.core.session.calendar.CalendarLinks;
import io.visavis.core.session.calendar.CalendarTalk;
import io.visavis.core.session.calendar.ReadCalendars;
import io.visavis.core.session.calendar.jdbc.JdbcCalendarEntries;
import io.visavis.core.session.calendar.jdbc.JdbcCalendarFeeds;
import java.util.Optional;

/** Sessions in people's own calendars. Asked before the sessions' own part: what it is called by begins alike. */
final class CalendarPart extends Part {
    private final CalendarLinks links;
    private final CalendarTalk talk;
    private final ReadCalendars read;

    CalendarPart(Ground ground, Optional<CalendarAddress> address) {
        CalendarEntries entries = new JdbcCalendarEntries(ground.jdbi());
        CalendarFeeds feeds = new JdbcCalendarFeeds(ground.jdbi());
        this.links = new CalendarLinks(address, ground.clock());
        this.talk = new CalendarTalk(address, links, feeds, entries, ground.clock());
        this.read = new ReadCalendars(address, entries, feeds, ground.people(), ground.clock());
        talkWith(talk);
    }

    /** For cards that show a session. */
    CalendarLinks links() {
        return links;
    }

    CalendarTalk talk() {
        return talk;
    }

    ReadCalendars read() {
        return read;
    }
}
