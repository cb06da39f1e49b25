package io.visavis.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sought;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The adapter behind a real Jetty, with Slack's stand-in on the other side and one person in it. */
final class SlackAtHome implements AutoCloseable {
    static final String SECRET = "a-signing-secret";
    static final String TEAM = "T00000001";
    static final String ANNA = "anna@client.example";

    final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-24T09:00:00Z"));
    final SlackStandIn slack = SlackStandIn.start(clock, SECRET, "xoxb-token");
    final SlackAdapter adapter;
    final List<Inbound> heard = new CopyOnWriteArrayList<>();
    final URI events;
    private final Server server = new Server();
    private volatile InboundHandler core = inbound -> new Reply.Nothing();

    SlackAtHome() throws Exception {
        this("xoxb-token");
    }

    SlackAtHome(String botToken) throws Exception {
        adapter = SlackAdapter.connect(new SlackSettings(SECRET, botToken, null, slack.apiUrl()), clock);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(adapter.servlet(this::hear, Runnable::run)), "/slack/events");
        server.setHandler(context);
        server.start();
        events = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
        slack.deliverTo(events);
        slack.join(new StandIn.Member(ANNA, "Anna Keller", "fr-CA", "America/Montreal"));
    }

    private Reply hear(Inbound inbound) {
        heard.add(inbound);
        return core.handle(inbound);
    }

    void answering(Reply reply) {
        core = inbound -> reply;
    }

    void answering(InboundHandler handler) {
        core = handler;
    }

    Account anna() {
        try {
            return ((Sought.Found) adapter.findByEmail(ANNA, TEAM)).account();
        } catch (PlatformUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    List<StandIn.Shown> chat() {
        return slack.conversation(ANNA);
    }

    StandIn.Shown lastShown() {
        return chat().get(chat().size() - 1);
    }

    /** The button with this label in the newest message. */
    JsonNode button(String label) {
        for (JsonNode block : lastShown().content().path("blocks")) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("text").path("text").asText().equals(label)) {
                    return element;
                }
            }
        }
        throw new AssertionError("no button " + label + " in " + lastShown().content());
    }

    StandIn.Answer press(String label) {
        return slack.press(ANNA, lastShown().id(), button(label));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        adapter.close();
        slack.close();
    }
}
