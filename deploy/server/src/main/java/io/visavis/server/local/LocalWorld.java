package io.visavis.server.local;

import io.visavis.core.Core;
import io.visavis.core.VirtualTime;
import io.visavis.core.people.jdbc.JdbcPlaces;
import io.visavis.core.programme.Participant;
import io.visavis.core.programme.jdbc.ProgrammeQueries;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.session.calendar.CalendarAddress;
import io.visavis.core.session.calendar.LinkKeys;
import io.visavis.core.store.Database;
import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.playground.teams.TeamsStandIn;
import io.visavis.server.http.CalendarServlet;
import io.visavis.server.http.Readiness;
import io.visavis.server.http.WebServer;
import io.visavis.slack.SlackAdapter;
import io.visavis.slack.SlackSettings;
import io.visavis.teams.TeamsAdapter;
import io.visavis.teams.TeamsEndpoints;
import io.visavis.teams.TeamsSettings;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product that talks to nobody but stand-ins, with every participant of its database aboard. */
public final class LocalWorld implements AutoCloseable {
    private static final String SIGNING_SECRET = "a-secret-of-this-machine-alone";
    private static final String BOT_TOKEN = "xoxb-of-this-machine-alone";
    private static final String APP_TOKEN = "xapp-of-this-machine-alone";
    private static final String APP_ID = "11111111-2222-4333-8444-555555555555";
    private static final String APP_SECRET = "another-secret-of-this-machine-alone";
    private static final String TENANT = "99999999-8888-4777-8666-555555555555";

    private static final String SEALING_KEY = "YSBzZWFsaW5nIGtleSBvZiB0aGlzIG1hY2hpbmUgYWw=";

    private final VirtualClock clock;
    private final List<Participant> participants;
    private final SlackStandIn slack;
    private final TeamsStandIn teams;
    private final boolean slackBySocket;
    private final SlackAdapter slackAdapter;
    private final TeamsAdapter teamsAdapter;
    private final Core core;
    private final VirtualTime time;
    private @Nullable WebServer web;
    private @Nullable AutoCloseable socket;

    /** @param database holds an imported programme; closed by the caller */
    public LocalWorld(Database database, VirtualClock clock) {
        this(database, clock, false);
    }

    /** @param slackBySocket whether the bot opens the connection to Slack itself, as where Slack cannot call it */
    public LocalWorld(Database database, VirtualClock clock, boolean slackBySocket) {
        this.clock = clock;
        this.participants = new ProgrammeQueries(database.jdbi()).participants();
        this.slack = SlackStandIn.start(clock, SIGNING_SECRET, BOT_TOKEN);
        this.teams = TeamsStandIn.start(clock, APP_ID, APP_SECRET, TENANT);
        String appToken = slackBySocket ? APP_TOKEN : null;
        this.slackAdapter =
                SlackAdapter.connect(new SlackSettings(SIGNING_SECRET, BOT_TOKEN, appToken, slack.apiUrl()), clock);
        this.slackBySocket = slackBySocket;
        this.teamsAdapter = TeamsAdapter.connect(teamsSettings(), clock, new JdbcPlaces(database.jdbi()));
        // One worker and no background threads: the same story each time it is played.
        this.core = new Core(
                database, List.of(slackAdapter, teamsAdapter), clock, Runnable::run, 1, Optional.of(calendars()));
        this.time = new VirtualTime(core, clock);
    }

    /**
     * Opens its doors and lets everyone in.
     *
     * @param port of the web server on the loopback address; 0 takes a free one
     * @param more served beside what the platforms call
     */
    public void open(int port, Map<String, Servlet> more) {
        WebServer opened =
                WebServer.start(WebServer.Reach.THIS_MACHINE, port, new Readiness(Optional::empty), routes(more));
        web = opened;
        connect(opened.port());
    }

    private TeamsSettings teamsSettings() {
        TeamsEndpoints endpoints = new TeamsEndpoints(teams.openIdMetadata(), teams.tokenAuthority(), Set.of(), true);
        return TeamsSettings.singleTenant(APP_ID, APP_SECRET, TENANT, endpoints);
    }

    /** Once the doors are open: nobody presses anything before. */
    private CalendarAddress calendars() {
        return new CalendarAddress(
                () -> URI.create("http://127.0.0.1:" + port()), Optional.of(LinkKeys.from(SEALING_KEY)));
    }

    private Map<String, Servlet> routes(Map<String, Servlet> more) {
        Map<String, Servlet> routes = new LinkedHashMap<>(more);
        routes.put("/slack/events", slackAdapter.servlet(core.conversation(), Runnable::run));
        routes.put("/api/messages", teamsAdapter.servlet(core.conversation(), Runnable::run));
        routes.put(CalendarServlet.PATH, new CalendarServlet(core.calendars()));
        teamsAdapter.tab(core.conversation(), Optional.empty()).ifPresent(tab -> routes.put("/teams/*", tab));
        return routes;
    }

    private void connect(int port) {
        if (slackBySocket) {
            slack.offerSocketMode(APP_TOKEN);
            socket = slackAdapter.listen(core.conversation(), Runnable::run);
        } else {
            slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        }
        teams.deliverTo(URI.create("http://127.0.0.1:" + port + "/api/messages"));
        for (Participant person : participants) {
            standIn(person.platform().code())
                    .join(new StandIn.Member(
                            person.email(),
                            person.name(),
                            person.language().locale().toLanguageTag(),
                            person.zone().getId()));
        }
    }

    public StandIn standIn(String platform) {
        return platform.equals(slack.platform()) ? slack : teams;
    }

    public List<StandIn> standIns() {
        return List.of(slack, teams);
    }

    public List<Participant> participants() {
        return participants;
    }

    public VirtualClock clock() {
        return clock;
    }

    public VirtualTime time() {
        return time;
    }

    public int port() {
        return Objects.requireNonNull(web).port();
    }

    @Override
    public void close() {
        if (web != null) {
            web.close();
        }
        hangUp();
        core.close();
        slackAdapter.close();
        teamsAdapter.close();
        slack.close();
        teams.close();
    }

    private void hangUp() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("Socket Mode did not close", e);
        }
    }
}
