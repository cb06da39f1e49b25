package io.visavis.server.nodes;

import io.visavis.core.Core;
import io.visavis.core.VirtualTime;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.server.http.Readiness;
import io.visavis.server.http.WebServer;
import io.visavis.slack.SlackAdapter;
import io.visavis.slack.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of several nodes on one database, with a Slack adapter of its own. */
final class SlackNode implements AutoCloseable {
    static final String SECRET = "a-signing-secret";
    static final String TOKEN = "xoxb-token";
    static final String APP_TOKEN = "xapp-token";

    final VirtualTime time;
    private final Database database;
    private final SlackAdapter adapter;
    private final Core core;
    private final AutoCloseable door;

    /** @param socketMode whether it opens the connection to Slack itself */
    SlackNode(Database shared, VirtualClock clock, SlackStandIn slack, boolean socketMode, boolean first) {
        database = TestDatabase.again(shared);
        String appToken = socketMode ? APP_TOKEN : null;
        adapter = SlackAdapter.connect(new SlackSettings(SECRET, TOKEN, appToken, slack.apiUrl()), clock);
        core = new Core(database, List.of(adapter), clock, Runnable::run, 1);
        time = new VirtualTime(core, clock);
        door = socketMode ? adapter.listen(core.conversation(), Runnable::run) : serve(slack, first);
    }

    private WebServer serve(SlackStandIn slack, boolean first) {
        WebServer web = WebServer.start(
                WebServer.Reach.THIS_MACHINE,
                0,
                new Readiness(Optional::empty),
                Map.of("/slack/events", adapter.servlet(core.conversation(), Runnable::run)));
        URI events = URI.create("http://127.0.0.1:" + web.port() + "/slack/events");
        if (first) {
            slack.deliverTo(events);
        } else {
            slack.deliverAlsoTo(events);
        }
        return web;
    }

    @Override
    public void close() throws Exception {
        door.close();
        core.close();
        adapter.close();
        database.close();
    }
}
