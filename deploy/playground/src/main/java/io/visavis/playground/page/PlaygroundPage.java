package io.visavis.playground.page;

import io.visavis.playground.StandIn;
import jakarta.servlet.http.HttpServlet;
import java.util.List;

/**
 * The playground's page: be anyone in the programme, on either platform, and move the clock. Mount its
 * servlet at {@code /playground/*} with async support, on a loopback address only: whoever reaches the
 * page may speak as anyone.
 */
public final class PlaygroundPage implements AutoCloseable {
    private final EventFeed events;
    private final HttpServlet servlet;

    /**
     * @param cast the people, in any order
     * @param standIns one for each platform that the cast uses
     * @throws IllegalArgumentException when someone's platform has no stand-in
     */
    public PlaygroundPage(List<Cast> cast, List<StandIn> standIns, Timeline timeline) {
        Stage stage = new Stage(cast, standIns);
        Clockwork clockwork = new Clockwork(timeline);
        events = new EventFeed(clockwork);
        stage.onChange(events::changed);
        ImportMap importMap = new ImportMap();
        servlet = new PageServlet(
                new Api(stage, clockwork, events), new Assets(importMap), new IndexPage(importMap), events);
    }

    /** The page, its files and its JSON. */
    public HttpServlet servlet() {
        return servlet;
    }

    /** Ends the event streams of open browsers. */
    @Override
    public void close() {
        events.close();
    }
}
