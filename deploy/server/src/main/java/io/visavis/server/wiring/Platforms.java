package io.visavis.server.wiring;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Places;
import io.visavis.core.people.jdbc.JdbcPlaces;
import io.visavis.core.store.Database;
import io.visavis.core.workspace.Installations;
import io.visavis.server.settings.Secret;
import io.visavis.server.settings.Settings;
import io.visavis.server.settings.SlackSettings.BotToken;
import io.visavis.server.settings.SlackSettings.Installable;
import io.visavis.server.settings.TeamsSettings;
import io.visavis.slack.SlackAdapter;
import io.visavis.slack.SlackSettings;
import io.visavis.teams.TeamsAdapter;
import io.visavis.teams.TeamsEndpoints;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chat platforms that the settings switch on. Making them calls nobody. */
public final class Platforms implements AutoCloseable {
    private final Optional<SlackAdapter> slack;
    private final boolean socketMode;
    private final Optional<SlackInstalls> installs;
    private final Optional<TeamsAdapter> teams;
    private final Optional<URI> publicUrl;

    private Platforms(
            Optional<SlackAdapter> slack,
            boolean socketMode,
            Optional<SlackInstalls> installs,
            Optional<TeamsAdapter> teams,
            Optional<URI> publicUrl) {
        this.slack = slack;
        this.socketMode = socketMode;
        this.installs = installs;
        this.teams = teams;
        this.publicUrl = publicUrl;
    }

    /**
     * @param database where the tokens of workspaces that install the bot are kept
     * @throws io.visavis.server.settings.BadSetting when they cannot be read with the key of the settings
     */
    public static Platforms of(Settings settings, Database database, Clock clock) {
        Optional<SlackInstalls> installs = installable(settings).map(app -> {
            SlackInstalls all = SlackInstalls.of(app, database);
            if (!all.installations().keyFits()) {
                throw app.wrongKey();
            }
            return all;
        });
        return of(settings, installs, new JdbcPlaces(database.jdbi()), clock);
    }

    /** Whether the tokens of workspaces are kept in the database. */
    public static boolean keepTokens(Settings settings) {
        return installable(settings).isPresent();
    }

    /** For settings that keep no tokens in a database. */
    public static Platforms without(Settings settings, Clock clock) {
        return of(settings, Optional.empty(), Places.NONE, clock);
    }

    private static Optional<Installable> installable(Settings settings) {
        return settings.slack()
                .map(given -> given.access())
                .filter(Installable.class::isInstance)
                .map(Installable.class::cast);
    }

    private static Platforms of(Settings settings, Optional<SlackInstalls> installs, Places places, Clock clock) {
        return new Platforms(
                settings.slack().map(given -> slack(given, installs, clock)),
                settings.slack().flatMap(given -> given.appToken()).isPresent(),
                installs,
                settings.teams().map(given -> TeamsAdapter.connect(teams(given), clock, places)),
                settings.http().publicUrl());
    }

    private static SlackAdapter slack(
            io.visavis.server.settings.SlackSettings given, Optional<SlackInstalls> installs, Clock clock) {
        // In Socket Mode there may be no secret, and no route either: one that nobody knows keeps it so.
        String secret = given.signingSecret()
                .map(Secret::value)
                .orElseGet(() -> UUID.randomUUID().toString());
        URI apiUrl = given.apiUrl().orElse(SlackSettings.SLACK_API);
        if (given.access() instanceof BotToken one) {
            String token = one.botToken().value();
            return SlackAdapter.connect(new SlackSettings(secret, token, value(given.appToken()), apiUrl), clock);
        }
        SlackInstalls all = installs.orElseThrow();
        SlackSettings settings = new SlackSettings(secret, all.app(), value(given.appToken()), apiUrl);
        return SlackAdapter.connect(settings, all.app(), all.installations(), clock);
    }

    private static io.visavis.teams.TeamsSettings teams(TeamsSettings given) {
        if (!(given instanceof TeamsSettings.Registered app)) {
            return io.visavis.teams.TeamsSettings.ofLocalClient();
        }
        TeamsEndpoints microsoft = TeamsEndpoints.microsoft();
        TeamsEndpoints authorised =
                app.authority().map(microsoft::withTokenAuthority).orElse(microsoft);
        TeamsEndpoints endpoints =
                app.openIdMetadata().map(authorised::withOpenIdMetadata).orElse(authorised);
        return new io.visavis.teams.TeamsSettings(
                app.appId(), app.credential(), app.homeTenant().orElse(null), app.tenants(), false, endpoints);
    }

    private static @Nullable String value(Optional<Secret> secret) {
        return secret.map(Secret::value).orElse(null);
    }

    /** The workspaces that installed the bot; empty where it serves one whose token stands in the settings. */
    public Optional<Installations> installations() {
        return installs.map(SlackInstalls::installations);
    }

    public List<ChatPlatform> all() {
        return Stream.<Optional<? extends ChatPlatform>>of(slack, teams)
                .<ChatPlatform>flatMap(Optional::stream)
                .toList();
    }

    /** Where the platforms call the server. In Socket Mode Slack does not. */
    Map<String, Servlet> routes(InboundHandler handler, Executor afterAcknowledging) {
        Map<String, Servlet> routes = new LinkedHashMap<>();
        slack.filter(adapter -> !socketMode)
                .ifPresent(adapter -> routes.put("/slack/events", adapter.servlet(handler, afterAcknowledging)));
        installs.ifPresent(
                all -> routes.putAll(slack.orElseThrow().installing(all.app(), all.installations(), all.states())));
        teams.ifPresent(adapter -> routes.put("/api/messages", adapter.servlet(handler, afterAcknowledging)));
        teams.flatMap(adapter -> adapter.tab(handler, publicUrl)).ifPresent(tab -> routes.put("/teams/*", tab));
        return routes;
    }

    /** Opens Slack's Socket Mode, if that is how Slack is to be heard. */
    Optional<AutoCloseable> listen(InboundHandler handler, Executor afterAcknowledging) {
        return slack.filter(adapter -> socketMode).map(adapter -> adapter.listen(handler, afterAcknowledging));
    }

    @Override
    public void close() {
        slack.ifPresent(SlackAdapter::close);
        teams.ifPresent(TeamsAdapter::close);
    }
}
