package io.visavis.server.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.Core;
import io.visavis.core.VirtualTime;
import io.visavis.core.World;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.Sealing;
import io.visavis.core.workspace.jdbc.JdbcInstallations;
import io.visavis.core.workspace.jdbc.JdbcOAuthStates;
import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.playground.slack.SlackWorkspace;
import io.visavis.server.http.Readiness;
import io.visavis.server.http.WebServer;
import io.visavis.slack.SlackAdapter;
import io.visavis.slack.SlackSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole product that several Slack workspaces install by OAuth, with administrators' browsers. */
public final class SlackTown implements AutoCloseable {
    static final String KEY = Sealing.newKey();

    final Database database = TestDatabase.fresh();
    final VirtualClock clock = new VirtualClock(Instant.parse("2027-01-18T12:00:00Z"));
    final World world = new World(database);
    final SlackStandIn slack = SlackStandIn.start(clock, "a-secret", "xoxb-of-nobody");
    final Installations installations = new JdbcInstallations(database.jdbi(), Sealing.with(KEY));
    final SlackSettings.App app;
    final SlackAdapter adapter;
    final Core core;
    final VirtualTime time;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebServer web;
    private final URI root;

    public SlackTown(boolean rotatesTokens) {
        Later events = new Later();
        Later install = new Later();
        Later redirect = new Later();
        web = WebServer.start(
                WebServer.Reach.THIS_MACHINE,
                0,
                new Readiness(Optional::empty),
                Map.of("/slack/events", events, "/slack/install", install, "/slack/oauth_redirect", redirect));
        root = URI.create("http://127.0.0.1:" + web.port());
        app = new SlackSettings.App("4711.42", "an app's secret", root);
        SlackSettings settings = new SlackSettings("a-secret", app, null, slack.apiUrl());
        adapter = SlackAdapter.connect(settings, app, installations, clock);
        core = new Core(database, List.of(adapter), clock, Runnable::run, 1);
        time = new VirtualTime(core, clock);
        events.target = adapter.servlet(core.conversation(), Runnable::run);
        Map<String, HttpServlet> pages = adapter.installing(app, installations, new JdbcOAuthStates(database.jdbi()));
        install.target = pages.get("/slack/install");
        redirect.target = pages.get("/slack/oauth_redirect");
        slack.deliverTo(root.resolve("/slack/events"));
        slack.register(app.clientId(), app.clientSecret(), root.resolve("/slack/oauth_redirect"), rotatesTokens);
    }

    /** A page is known before the port is, and the port before the page. */
    private static final class Later extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private transient volatile HttpServlet target;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws jakarta.servlet.ServletException, IOException {
            target.service(request, response);
        }
    }

    /** What a browser shows at the end of its redirects, and the cookie it was given at their beginning. */
    record Page(int status, String text, HttpResponse<String> response) {}

    /** Where the product's pages are. */
    public URI root() {
        return root;
    }

    /** Begins as an administrator's browser does. @return where it is sent on to, and its cookie */
    public HttpResponse<String> begin() {
        return get(root.resolve("/slack/install"), "", "en");
    }

    /** An administrator of this workspace says yes; null for one who says no. */
    Page install(SlackWorkspace workspace, String language) {
        HttpResponse<String> begun = begin();
        return finish(consent(workspace, begun), cookie(begun), language);
    }

    /** What Slack's page answers: where the browser is to go. */
    public URI consent(SlackWorkspace workspace, HttpResponse<String> begun) {
        slack.nextInstalls(workspace);
        HttpResponse<String> consented = get(location(begun), "", "en");
        return location(consented);
    }

    Page finish(URI redirect, String cookie, String language) {
        HttpResponse<String> last = get(redirect, cookie, language);
        return new Page(last.statusCode(), last.body(), last);
    }

    public static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    public static String cookie(HttpResponse<String> begun) {
        return begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> get(URI address, String cookie, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Language", language);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public SlackWorkspace workspace(String id, World.Person... people) {
        SlackWorkspace workspace = slack.workspace(id, "Workspace " + id);
        for (World.Person person : people) {
            workspace.join(member(person));
        }
        return workspace;
    }

    static StandIn.Member member(World.Person person) {
        return new StandIn.Member(person.email(), person.name(), "en-GB", "Europe/Paris");
    }

    void until(String moment) {
        time.runUntil(Instant.parse(moment));
    }

    /** Everything that the bot said to someone in a workspace. */
    static String heard(SlackWorkspace workspace, World.Person person) {
        StringBuilder all = new StringBuilder();
        workspace.conversation(person.email()).stream()
                .filter(StandIn.Shown::fromBot)
                .map(StandIn.Shown::content)
                .map(SlackTown::text)
                .forEach(text -> all.append(text).append('\n'));
        return all.toString();
    }

    private static String text(JsonNode content) {
        return content.path("text").asText();
    }

    static String last(SlackWorkspace workspace, World.Person person) {
        List<StandIn.Shown> shown = workspace.conversation(person.email());
        return shown.isEmpty() ? "" : text(shown.get(shown.size() - 1).content());
    }

    @Override
    public void close() {
        web.close();
        core.close();
        adapter.close();
        slack.close();
        database.close();
    }
}
