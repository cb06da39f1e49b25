package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** Slack on this machine, on a free port of the loopback interface. */
public final class SlackStandIn implements StandIn {
    private static final Set<String> ALL_SCOPES =
            Set.of("chat:write", "commands", "im:history", "im:write", "users:read", "users:read.email");

    private final Clock clock;
    private final State state;
    private final Deliveries deliveries;
    private final Persons persons;
    private final Grants grants;
    private final OAuth oauth;
    private final Apis apis;
    private final ServletContextHandler context = new ServletContextHandler();
    private final AtomicInteger workspaces = new AtomicInteger();
    private final Server server;
    private final URI root;
    private volatile @Nullable SocketLine line;

    private SlackStandIn(Clock clock, String signingSecret, String botToken, Set<String> scopes) {
        this.clock = clock;
        this.state = new State(clock, Workplace.TEAM, "Playground", 0);
        this.grants = new Grants(clock);
        this.oauth = new OAuth(clock, grants);
        this.apis = new Apis(grants, oauth, Workplace.TEAM);
        apis.add(state);
        grants.give(botToken, Workplace.TEAM, scopes, null);
        this.deliveries = new Deliveries(clock, state.wire, signingSecret);
        ResponseUrls responseUrls = new ResponseUrls(state);
        this.persons = new Persons(state, clock, deliveries, responseUrls, grants);
        this.server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        context.addServlet(new ServletHolder(apis), "/api/*");
        context.addServlet(new ServletHolder(oauth), "/oauth/v2/authorize");
        context.addServlet(new ServletHolder(responseUrls), "/respond/*");
        server.setHandler(context);
        this.root = started(connector);
        responseUrls.servedAt(root);
    }

    /**
     * @param clock gives every timestamp, and the age of triggers
     * @param signingSecret signs what the bot gets
     * @param botToken the one the bot must show
     */
    public static SlackStandIn start(Clock clock, String signingSecret, String botToken) {
        return start(clock, signingSecret, botToken, ALL_SCOPES);
    }

    /** @param scopes what the bot's token allows */
    public static SlackStandIn start(Clock clock, String signingSecret, String botToken, Set<String> scopes) {
        return new SlackStandIn(clock, signingSecret, botToken, scopes);
    }

    /** An app that workspaces can install. {@code redirect} is where browsers are sent back to. */
    public void register(String clientId, String clientSecret, URI redirect, boolean rotatesTokens) {
        oauth.register(new OAuth.App(clientId, clientSecret, redirect, rotatesTokens));
    }

    /**
     * One more workspace, without the app.
     *
     * @param id {@code T…}, or {@code E…} for a whole Enterprise Grid organisation
     */
    public SlackWorkspace workspace(String id, String name) {
        State another = new State(clock, id, name, workspaces.incrementAndGet());
        apis.add(another);
        ResponseUrls responseUrls = new ResponseUrls(another);
        context.addServlet(new ServletHolder(responseUrls), "/in/" + id + "/respond/*");
        responseUrls.servedAt(root.resolve("in/" + id + "/"));
        return new SlackWorkspace(another, new Persons(another, clock, deliveries, responseUrls, grants), grants);
    }

    /** The workspace in which the next administrator who is asked says yes; null for one who says no. */
    public void nextInstalls(@Nullable SlackWorkspace workspace) {
        oauth.nextChooses(workspace == null ? null : workspace.state());
    }

    /** The workspace that this stand-in began with, whose people it plays itself. */
    public SlackWorkspace home() {
        return new SlackWorkspace(state, persons, grants);
    }

    private URI started(ServerConnector connector) {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the Slack stand-in did not start", e);
        }
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** Where the bot finds the Web API; ends with a slash. */
    public URI apiUrl() {
        return root.resolve("api/");
    }

    /** Where the bot wants events, buttons, forms and commands. */
    public void deliverTo(URI eventsUrl) {
        deliveries.to(eventsUrl);
    }

    /** Where another node of the same bot listens: from now on each gets everything, all at once. */
    public void deliverAlsoTo(URI eventsUrl) {
        deliveries.alsoTo(eventsUrl);
    }

    /** Has everything delivered through all open connections of Socket Mode at once, as if each had been asked in vain. */
    public void deliverThroughAllConnections() {
        SocketLine offered = line;
        if (offered == null) {
            throw new IllegalStateException("Socket Mode is not offered");
        }
        offered.useAll();
    }

    /**
     * Offers Socket Mode to whoever shows the app-level token, and delivers through it from now on.
     *
     * @throws IllegalStateException when it is offered already
     */
    public void offerSocketMode(String appToken) {
        if (line != null) {
            throw new IllegalStateException("Socket Mode is offered already");
        }
        SocketLine offered = SocketLine.listening();
        line = offered;
        apis.offer(appToken, offered.url());
        deliveries.through(offered);
    }

    /** How many Socket Mode connections stand open. */
    public int connections() {
        SocketLine offered = line;
        return offered == null ? 0 : offered.connections();
    }

    /** From now on every message is delivered so many times more, each under an event id of its own. */
    public void redeliver(int copies) {
        persons.redeliver(copies);
    }

    /** Whether the workspace takes {@code data_visualization} blocks, which Slack brings to some later than others. */
    public void drawCharts(boolean draws) {
        synchronized (state) {
            state.drawCharts(draws);
        }
    }

    @Override
    public Answer openHome(String email) {
        return persons.openHome(email);
    }

    /** Deactivates someone's account. */
    public void deactivate(String email) {
        synchronized (state) {
            state.workplace.member(email).deactivated = true;
        }
    }

    /**
     * Signs a request as Slack does, for whoever brings one that no person of this stand-in would cause.
     *
     * @param timestamp in seconds since 1970, as it stands in the header
     */
    public String signature(String timestamp, byte[] body) {
        return deliveries.signature(timestamp, body);
    }

    @Override
    public String platform() {
        return "slack";
    }

    @Override
    public void join(Member member) {
        synchronized (state) {
            state.workplace.join(member, state.timestamps);
        }
    }

    @Override
    public List<Shown> conversation(String email) {
        synchronized (state) {
            return state.workplace.member(email).chat.messages();
        }
    }

    @Override
    public Answer say(String email, String text) {
        return persons.say(email, text);
    }

    @Override
    public Answer command(String email, String text) {
        return persons.command(email, text);
    }

    @Override
    public Answer press(String email, String messageId, JsonNode control) {
        return persons.press(email, messageId, (ObjectNode) control);
    }

    @Override
    public Answer pressInForm(String email, JsonNode control, Map<String, String> typed) {
        return persons.pressInForm(email, (ObjectNode) control, typed);
    }

    @Override
    public Answer pick(String email, String callback, String messageId) {
        return persons.shortcut(email, callback, messageId);
    }

    @Override
    public Optional<JsonNode> home(String email) {
        synchronized (state) {
            return state.workplace.member(email).chat.home().map(ObjectNode::deepCopy);
        }
    }

    @Override
    public Optional<OpenForm> form(String email) {
        synchronized (state) {
            return state.workplace.member(email).chat.form();
        }
    }

    @Override
    public Answer submit(String email, Map<String, String> values) {
        return persons.submit(email, values);
    }

    @Override
    public void dismiss(String email) {
        Workplace.Person person;
        synchronized (state) {
            person = state.workplace.member(email);
            person.chat.closeForm();
        }
        state.changed(person);
    }

    @Override
    public List<Wire> wire(String email) {
        synchronized (state) {
            return state.wire.of(state.workplace.member(email).id);
        }
    }

    @Override
    public void onChange(Consumer<String> listener) {
        state.onChange(listener);
    }

    @Override
    public void fail(Fault fault, int times) {
        synchronized (state) {
            state.faults.add(fault, times);
        }
    }

    @Override
    public void close() {
        SocketLine offered = line;
        if (offered != null) {
            offered.hangUp();
        }
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the Slack stand-in did not stop", e);
        }
    }
}
