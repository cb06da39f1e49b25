package io.visavis.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open browsers what changed: whose chat, and the clock. Changes are gathered for a tenth of a second,
 * so that weeks of history played at once arrive as a few events; one thread writes, so nobody who
 * delivers a message ever waits for a browser.
 */
final class EventFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final int GATHER_MILLIS = 100;
    private static final int BEATS_OF_SILENCE = 100;

    private final Clockwork clock;
    private final List<AsyncContext> browsers = new CopyOnWriteArrayList<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService writer;
    private String lastClock = "";
    private int silence;

    EventFeed(Clockwork clock) {
        this.clock = clock;
        writer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "playground-events");
            thread.setDaemon(true);
            return thread;
        });
        var unused = writer.scheduleWithFixedDelay(this::beat, GATHER_MILLIS, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Notes that this person's chat or form changed. Returns at once. */
    void changed(String email) {
        changed.add(email);
    }

    /** Tells the browsers what is new without waiting for the next beat. */
    void soon() {
        writer.execute(this::beat);
    }

    void subscribe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        AsyncContext browser = request.startAsync();
        browser.setTimeout(0);
        writer.execute(() -> {
            if (write(browser, ": welcome\n\n")) {
                browsers.add(browser);
            }
        });
    }

    private void beat() {
        try {
            tell();
        } catch (RuntimeException broken) {
            // The next beat tries again: an exception let through would end the schedule.
            LOG.warn("The playground's events could not be told", broken);
        }
    }

    private void tell() {
        StringBuilder events = new StringBuilder();
        ObjectNode people = Json.object();
        var emails = people.putArray("people");
        for (String email : List.copyOf(changed)) {
            changed.remove(email);
            emails.add(email);
        }
        if (!emails.isEmpty()) {
            events.append("event: people\ndata: ").append(Json.text(people)).append("\n\n");
        }
        String now = Json.text(clock.json());
        if (!sameMinute(now)) {
            events.append("event: clock\ndata: ").append(now).append("\n\n");
        }
        broadcast(events);
    }

    /** Seconds do not show on the page, so a clock that runs is told once a minute. */
    private boolean sameMinute(String now) {
        String told = now.replaceFirst("(\"now\":\"[^\"]{16})[^\"]*", "$1");
        boolean same = told.equals(lastClock);
        lastClock = told;
        return same;
    }

    private void broadcast(StringBuilder events) {
        if (events.isEmpty() && ++silence >= BEATS_OF_SILENCE) {
            events.append(": still here\n\n");
        }
        if (!events.isEmpty()) {
            silence = 0;
            browsers.removeIf(browser -> !write(browser, events.toString()));
        }
    }

    private static boolean write(AsyncContext browser, String text) {
        try {
            var out = browser.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            browser.getResponse().flushBuffer();
            return true;
        } catch (IOException | IllegalStateException gone) {
            complete(browser);
            return false;
        }
    }

    private static void complete(AsyncContext browser) {
        try {
            browser.complete();
        } catch (IllegalStateException already) {
            LOG.debug("A browser had gone already");
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        browsers.forEach(EventFeed::complete);
        browsers.clear();
    }
}
