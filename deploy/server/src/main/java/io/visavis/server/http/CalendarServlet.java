package io.visavis.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.visavis.core.session.calendar.CalendarAddress;
import io.visavis.core.session.calendar.CalendarFile;
import io.visavis.core.session.calendar.ReadCalendars;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calendars for whoever knows a link or an address. What is wrong with one is told to nobody, and neither is written
 * into any log.
 */
public final class CalendarServlet extends HttpServlet {
    /** Where the web server puts it. */
    public static final String PATH = "/calendar/*";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PATH = 200;
    private static final String NOT_FOUND = """
            This link leads nowhere any more: open Visavis in your chat to get a new one.
            Ce lien ne mène plus nulle part\u00a0: ouvrez Visavis dans votre messagerie pour en obtenir un autre.
            """;

    private final transient ReadCalendars calendars;

    public CalendarServlet(ReadCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Optional<CalendarFile> session = at(path, CalendarAddress.SESSION, calendars::session);
        Optional<CalendarFile> feed = at(path, CalendarAddress.FEED, calendars::feed);
        if (session.isPresent()) {
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + session.get().name() + '"');
            send(request, response, session.get());
        } else if (feed.isPresent()) {
            response.setHeader("Cache-Control", "private, max-age=300");
            response.setHeader(
                    "Content-Disposition", "inline; filename=\"" + feed.get().name() + '"');
            send(request, response, feed.get());
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(request, response, "text/plain;charset=utf-8", NOT_FOUND);
        }
    }

    private static Optional<CalendarFile> at(
            String path, String begin, Function<String, Optional<CalendarFile>> calendar) {
        boolean ours = path.length() <= LONGEST_PATH && path.startsWith(begin) && path.endsWith(CalendarAddress.ENDING);
        // both the beginning and the ending, not one within the other
        return ours && path.length() > begin.length() + CalendarAddress.ENDING.length()
                ? calendar.apply(path.substring(begin.length(), path.length() - CalendarAddress.ENDING.length()))
                : Optional.empty();
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, CalendarFile file)
            throws IOException {
        // weak: the moment of writing stands in the file as well
        String tag = "W/\"" + file.fingerprint() + '"';
        response.setHeader("ETag", tag);
        if (knows(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(request, response, "text/calendar;charset=utf-8", file.text());
    }

    private static boolean knows(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals(tag.substring(2)));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(bytes);
        }
    }
}
