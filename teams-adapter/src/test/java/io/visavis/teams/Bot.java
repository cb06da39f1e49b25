package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import io.visavis.playground.StandIn;
import io.visavis.playground.teams.TeamsStandIn;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A bot behind a real web server, installed by one person of the stand-in. What it hears is kept; what it replies is set. */
final class Bot implements AutoCloseable {
    static final String APP = "7d4a2f0e-0000-4000-8000-000000000001";
    static final String SECRET = "secret-of-the-tests";
    static final String TENANT = "2b1c0000-0000-4000-8000-000000000002";
    static final String AMINA = "amina@example.com";
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

    final TeamsStandIn teams = TeamsStandIn.start(Clock.fixed(NOW, ZoneOffset.UTC), APP, SECRET, TENANT);
    final TeamsAdapter adapter;
    final List<Inbound> heard = new CopyOnWriteArrayList<>();
    final RememberedPlaces places = new RememberedPlaces();
    private final Server server = new Server();
    private final URI messages;
    volatile Function<Inbound, Reply> replies = inbound -> new Reply.Nothing();

    Bot() {
        this(Clock.fixed(NOW, ZoneOffset.UTC), SECRET);
    }

    Bot(Clock clock, String secret) {
        adapter =
                TeamsAdapter.connect(TeamsSettings.singleTenant(APP, secret, TENANT, endpoints(teams)), clock, places);
        messages = serve(adapter);
        teams.deliverTo(messages);
        teams.join(new StandIn.Member(AMINA, "Amina Diallo", "fr-FR", "Europe/Paris"));
    }

    static TeamsEndpoints endpoints(TeamsStandIn teams) {
        return new TeamsEndpoints(teams.openIdMetadata(), teams.tokenAuthority(), Set.of(), true);
    }

    private URI serve(TeamsAdapter bot) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(bot.servlet(this::hear, Runnable::run)), "/api/messages");
        return start(server, context);
    }

    static URI start(Server server, ServletContextHandler context) {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/messages");
    }

    private Reply hear(Inbound inbound) {
        heard.add(inbound);
        return replies.apply(inbound);
    }

    URI messages() {
        return messages;
    }

    /** What came last. */
    <T extends Inbound> T last(Class<T> kind) {
        return kind.cast(heard.get(heard.size() - 1));
    }

    /** Amina's account, as learned when she installed the bot. */
    Account amina() {
        return heard.get(0).from();
    }

    /** The card of the message that was sent last. */
    JsonNode lastCard() {
        return card(teams.conversation(AMINA).get(teams.conversation(AMINA).size() - 1));
    }

    static JsonNode card(StandIn.Shown shown) {
        return shown.content().path("attachments").path(0).path("content");
    }

    String lastId() {
        return teams.conversation(AMINA)
                .get(teams.conversation(AMINA).size() - 1)
                .id();
    }

    /** The nth button of the last message. */
    JsonNode button(int n) {
        return lastCard().findValue("actions").path(n);
    }

    StandIn.Answer press(int n) {
        return teams.press(AMINA, lastId(), button(n));
    }

    @Override
    public void close() {
        adapter.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        teams.close();
    }
}
