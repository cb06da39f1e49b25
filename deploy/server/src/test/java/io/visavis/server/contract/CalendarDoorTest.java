package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendars' door over HTTP. */
class CalendarDoorTest {
    private final Play play = new Play("slack");
    private URI session;
    private URI feed;

    @BeforeEach
    void getLinks() {
        Actor manager = play.manager();
        manager.says("session calendar");
        session = CalendarContract.link(
                CalendarContract.SESSION, manager.last().content().toString());
        manager.presses("session.feed_new");
        feed = CalendarContract.link(
                CalendarContract.FEED, manager.last().content().toString());
    }

    @AfterEach
    void close() {
        play.close();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void isGuarded(HttpResponse<String> response) {
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void a_session_is_a_file_to_keep_and_a_feed_is_read_again() throws Exception {
        HttpResponse<String> file = Calendars.get(session);
        HttpResponse<String> all = Calendars.get(feed);

        assertThat(header(file, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"mentoring-session-2027-01-28.ics\"");
        assertThat(header(file, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(all, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(header(all, "Content-Disposition")).isEqualTo("inline; filename=\"mentoring.ics\"");
        assertThat(header(all, "Cache-Control")).isEqualTo("private, max-age=300");
        isGuarded(file);
        isGuarded(all);
    }

    @Test
    void what_did_not_change_is_not_sent_again_and_what_did_is() throws Exception {
        for (URI address : List.of(session, feed)) {
            String tag = header(Calendars.get(address), "ETag");
            play.until("2027-01-18T08:00:00Z");
            HttpResponse<String> again = Calendars.get(address, "If-None-Match", "\"other\", " + tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(Calendars.get(address, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
            play.run("update mentoring_session set place = place || '!'");
            assertThat(Calendars.get(address, "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void head_tells_the_same_without_the_calendar() throws Exception {
        for (URI address : List.of(session, feed)) {
            HttpResponse<String> head = Calendars.ask("HEAD", address);
            HttpResponse<String> get = Calendars.get(address);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
            assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        }
    }

    @Test
    void no_other_method_is_served() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PROPFIND")) {
            assertThat(Calendars.ask(method, feed).statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void all_that_leads_nowhere_is_told_the_same_in_both_languages() throws Exception {
        String token = session.toString();
        play.clockTo(Instant.parse("2027-04-01T00:00:00Z"));
        List<String> nowhere = List.of(
                token, // its time is over
                token.replace("/session/", "/feed/"),
                token.replace(".ics", ""),
                token.replaceAll("session/.*", "session/.ics"),
                token.replaceAll("session/.*", "session/ics"),
                token.replaceAll("session/.*", "feed/" + "A".repeat(43) + ".ics"),
                token.replaceAll("session/.*", "feed/" + "A".repeat(3_000) + ".ics"),
                token.replaceAll("session/.*", ""),
                feed + "/x",
                feed.toString().replace("/feed/", "/session/"));

        for (String address : nowhere) {
            HttpResponse<String> response = Calendars.get(URI.create(address));
            assertThat(response.statusCode()).as(address).isEqualTo(404);
            assertThat(response.body()).as(address).isEqualTo("""
                            This link leads nowhere any more: open Visavis in your chat to get a new one.
                            Ce lien ne mène plus nulle part\u00a0: ouvrez Visavis dans votre messagerie pour en obtenir un autre.
                            """);
            isGuarded(response);
        }
        assertThat(Calendars.get(feed).statusCode()).isEqualTo(200);
    }
}
