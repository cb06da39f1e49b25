package io.visavis.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.InParts;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sending.RateLimited.Scope;
import io.visavis.core.chat.Sought;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.OAuthStates;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Visavis on Slack. Slack reaches it through {@link #servlet}, or, where the server cannot be reached from
 * outside, through {@link #listen}. Safe for use by many threads.
 */
public final class SlackAdapter implements ChatPlatform, AutoCloseable {
    private final SlackSettings settings;
    private final Clock clock;
    private final Slack slack;
    private final Workspaces workspaces;
    private final Deliver deliver = new Deliver(new InParts());

    private SlackAdapter(SlackSettings settings, Slack slack, Workspaces workspaces, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.slack = slack;
        this.workspaces = workspaces;
    }

    /**
     * The bot of one workspace. Calls nobody yet: that the token is good shows at the first use.
     *
     * @throws IllegalArgumentException when the settings are those of an app that is installed by OAuth
     */
    public static SlackAdapter connect(SlackSettings settings, Clock clock) {
        if (!(settings.access() instanceof SlackSettings.BotToken one)) {
            throw new IllegalArgumentException("an app that is installed needs a place to keep its tokens");
        }
        Slack slack = WebApi.open(settings.apiUrl());
        return new SlackAdapter(settings, slack, new OneWorkspace(new Workspace(slack.methods(one.botToken()))), clock);
    }

    /** The bot of all workspaces that install the app. Calls nobody yet. */
    public static SlackAdapter connect(
            SlackSettings settings, SlackSettings.App app, Installations installations, Clock clock) {
        Slack slack = WebApi.open(settings.apiUrl());
        RenewTokens renewTokens = new RenewTokens(slack, app, installations, clock);
        return new SlackAdapter(
                settings, slack, new InstalledWorkspaces(slack, installations, renewTokens, clock), clock);
    }

    /** The page addresses through which administrators install the app, by path. */
    public Map<String, HttpServlet> installing(SlackSettings.App app, Installations installations, OAuthStates states) {
        return Map.of(
                "/slack/install", new InstallServlet(settings, app, states, clock),
                "/slack/oauth_redirect", new OAuthRedirect(slack, app, states, installations, clock));
    }

    /**
     * The one address that Slack calls for events, buttons, forms and commands.
     *
     * @param handler called before Slack is acknowledged, on the request's thread
     * @param afterAcknowledging runs the calls to Slack that need not come before; one that runs them at
     *     once makes the acknowledgement wait for them
     */
    public HttpServlet servlet(InboundHandler handler, Executor afterAcknowledging) {
        return new Door(new RequestSignature(settings.signingSecret(), clock), app(handler, afterAcknowledging));
    }

    /**
     * Listens through a connection that the server opens itself (Socket Mode), until closed. It reconnects
     * by itself.
     *
     * @throws IllegalStateException when there is no app-level token, or Slack does not open a connection
     */
    public AutoCloseable listen(InboundHandler handler, Executor afterAcknowledging) {
        String token = settings.appToken();
        if (token == null) {
            throw new IllegalStateException("Socket Mode needs an app-level token");
        }
        return SocketMode.open(token, app(handler, afterAcknowledging));
    }

    private App app(InboundHandler handler, Executor afterAcknowledging) {
        Replies replies = new Replies(afterAcknowledging, new ResponseUrls(slack), handler);
        return new Listeners(workspaces, handler, replies).on(slack);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Sending send(Account to, Message message, String deliveryId) {
        return speaking(to, workspace -> deliver.send(workspace, to, message, deliveryId));
    }

    @Override
    public Sending update(Account to, MessageRef earlier, Message message) {
        return speaking(to, workspace -> Posts.update(workspace, earlier, message));
    }

    @Override
    public Sending showHome(Account to, Message home) {
        return speaking(to, workspace -> Homes.publish(workspace, to, home, null));
    }

    /** In the account's own workspace, and in no other. */
    private Sending speaking(Account to, Function<Workspace, Sending> call) {
        try {
            Optional<Workspace> workspace = workspaces.find(to.workspace());
            if (workspace.isEmpty()) {
                return new Sending.Revoked();
            }
            Sending outcome = call.apply(workspace.get());
            if (outcome instanceof Sending.Revoked) {
                workspaces.refused(workspace.get());
            }
            return outcome;
        } catch (PlatformUnavailable e) {
            return new Sending.RateLimited(e.pause().orElse(Duration.ofSeconds(30)), Scope.WORKSPACE);
        }
    }

    @Override
    public Arrival arrived(Account to, String deliveryId, Instant since) {
        try {
            Optional<Workspace> workspace = workspaces.find(to.workspace());
            return workspace.isPresent()
                            && Conversations.channel(workspace.get(), to) instanceof Answer.Done<String> channel
                    ? Conversations.search(workspace.get(), channel.response(), deliveryId, since)
                    : new Arrival.AskAgain();
        } catch (PlatformUnavailable e) {
            return new Arrival.AskAgain();
        }
    }

    @Override
    public Optional<String> soleWorkspace() throws PlatformUnavailable {
        Optional<Workspace> sole = workspaces.sole();
        return sole.isPresent() ? Optional.of(sole.get().team()) : Optional.empty();
    }

    @Override
    public boolean serves(String workspace) {
        return workspaces.serves(workspace);
    }

    @Override
    public Sought findByEmail(String email, String workspace) throws PlatformUnavailable {
        Optional<Workspace> there = workspaces.find(workspace);
        return there.isPresent() ? People.byEmail(there.get(), workspace, email) : new Sought.Nobody();
    }

    @Override
    public Optional<Profile> profile(Account account) throws PlatformUnavailable {
        Optional<Workspace> there = workspaces.find(account.workspace());
        return there.isPresent() ? People.profile(there.get(), account) : Optional.empty();
    }

    /** Lets go of connections. Whoever listens is closed by its own handle. */
    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client did not close", e);
        }
    }
}
