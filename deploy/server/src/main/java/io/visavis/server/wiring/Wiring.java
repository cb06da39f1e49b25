package io.visavis.server.wiring;

import io.visavis.core.Core;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.schedule.quartz.QuartzTicks;
import io.visavis.core.session.calendar.CalendarAddress;
import io.visavis.core.session.calendar.LinkKeys;
import io.visavis.server.http.CalendarServlet;
import io.visavis.server.http.Readiness;
import io.visavis.server.http.WebServer;
import io.visavis.server.settings.Settings;
import io.visavis.server.settings.TeamsSettings;
import io.visavis.server.store.ServerDatabase;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server, put together. */
public final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    /** Messages under way at once. Each blocks a thread while the platform answers. */
    private static final int SENDERS = 8;

    /** One for each sender, the rest for requests, the scheduler and probes. */
    private static final int CONNECTIONS = SENDERS + 16;

    private Wiring() {}

    /**
     * Starts everything that the settings ask for; what was started is stopped again if a later part fails.
     *
     * @throws io.visavis.server.store.DatabaseUnavailable when the database cannot be had
     * @throws io.visavis.server.http.PortTaken when another program listens on the port
     */
    public static RunningServer serve(Settings settings, Clock clock) {
        RunningServer server = new RunningServer();
        try {
            start(server, settings, clock);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void start(RunningServer server, Settings settings, Clock clock) {
        ServerDatabase database =
                server.runs(ServerDatabase.open(settings.database(), ServerDatabase.Use.OWN, CONNECTIONS));
        database.migrate();
        Background background = server.runs(new Background());
        Platforms platforms = server.runs(Platforms.of(settings, database.database(), clock));
        sayWhatIsOff(settings);

        Core core = new Core(database.database(), platforms.all(), clock, background, SENDERS, calendars(settings));
        InboundHandler conversation = core.conversation();
        Readiness readiness = new Readiness(database::obstacle);
        WebServer web = WebServer.start(
                reach(settings), settings.http().port(), readiness, routes(settings, core, platforms, background));
        server.runs(RunningServer.together(web, core));
        platforms.listen(conversation, background).ifPresent(server::runs);
        core.dispatcher().start();
        server.runs(QuartzTicks.start(database.database().dataSource(), core::plan));
        // Stopped first, so that whoever balances load looks elsewhere while the rest winds down.
        server.runs(readiness::drain);
        LOG.info("Visavis listens on port {}", web.port());
    }

    /** Where nobody could follow a link there are none, and no door either. */
    private static Optional<CalendarAddress> calendars(Settings settings) {
        Optional<LinkKeys> keys = settings.sealingKeys().map(given -> LinkKeys.from(given.value()));
        return settings.http().publicUrl().map(url -> new CalendarAddress(() -> url, keys));
    }

    private static Map<String, Servlet> routes(
            Settings settings, Core core, Platforms platforms, Background background) {
        Map<String, Servlet> routes = new LinkedHashMap<>(platforms.routes(core.conversation(), background));
        if (settings.http().publicUrl().isPresent()) {
            routes.put(CalendarServlet.PATH, new CalendarServlet(core.calendars()));
        }
        return routes;
    }

    private static void sayWhatIsOff(Settings settings) {
        if (settings.slack().isEmpty()) {
            LOG.info("Slack is off: no VISAVIS_SLACK_… setting is given");
        }
        if (settings.teams().isEmpty()) {
            LOG.info("Teams is off: no VISAVIS_TEAMS_… setting is given");
        }
        if (settings.http().publicUrl().isEmpty()) {
            LOG.info("Calendars are off: VISAVIS_PUBLIC_URL is not given");
        } else if (settings.sealingKeys().isEmpty()) {
            LOG.info("Links to single sessions' calendar files are off: VISAVIS_SEALING_KEY is not given");
        }
    }

    /** A client that need not prove who it is may only sit on this machine. */
    private static WebServer.Reach reach(Settings settings) {
        return settings.teams()
                        .filter(TeamsSettings.LocalClient.class::isInstance)
                        .isPresent()
                ? WebServer.Reach.THIS_MACHINE
                : WebServer.Reach.NETWORK;
    }
}
