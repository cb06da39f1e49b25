package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What someone gets from the links and the address that their cards show. */
interface CalendarContract extends Stage {
    Pattern SESSION = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/calendar/session/[\\w-]+\\.ics");
    Pattern FEED = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/calendar/feed/[\\w-]+\\.ics");

    static URI link(Pattern which, String content) {
        Matcher link = which.matcher(content);
        assertThat(link.find()).as(content).isTrue();
        return URI.create(link.group());
    }

    @Test
    default void the_file_of_a_session_follows_it_and_the_feed_can_be_turned_off() throws Exception {
        try (Play play = play().withMentorOn(other())) {
            Actor mentor = play.mentorOn(other());
            Actor manager = play.manager();
            manager.says("session calendar");
            URI session = link(SESSION, manager.last().content().toString());
            mentor.says("session calendar");
            URI mentors = link(SESSION, mentor.last().content().toString());
            assertThat(manager.lastText()).contains("My calendar", "You have no address yet.");

            assertThat(Calendars.get(session).body())
                    .contains("METHOD:PUBLISH\r\n", "SUMMARY:Mentoring session with Omar Haddad\r\n", "SEQUENCE:0\r\n");
            assertThat(Calendars.get(mentors).body()).contains("SUMMARY:Mentoring session with Léa Petit\r\n");

            manager.presses("session.feed_new");
            URI feed = link(FEED, manager.last().content().toString());
            assertThat(manager.lastText()).contains(feed.toString(), "shown this once");
            HttpResponse<String> all = Calendars.get(feed);
            assertThat(all.body()).contains("X-WR-CALNAME:Mentoring sessions\r\n", "STATUS:CONFIRMED\r\n");

            play.run("update mentoring_session set state = 'cancelled'");
            assertThat(Calendars.get(session).body()).contains("METHOD:CANCEL\r\n", "SEQUENCE:1\r\n");
            assertThat(Calendars.get(feed).body()).contains("METHOD:PUBLISH\r\n", "STATUS:CANCELLED\r\n");

            manager.presses("session.feed_off");
            assertThat(manager.lastText()).contains("Turned off.");
            assertThat(Calendars.get(feed).statusCode()).isEqualTo(404);
        }
    }
}
