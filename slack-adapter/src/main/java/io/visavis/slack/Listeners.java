package io.visavis.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Reply;
import io.visavis.core.workspace.Installations.Removal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot listens to. The core commits first; Slack is acknowledged when it returns. When something
 * fails Slack is not acknowledged: it delivers an event again, and tells the person, in their language,
 * that a button, a form or a command did not work.
 */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final String COMMAND = "/mentor";
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final Workspaces workspaces;
    private final InboundHandler core;
    private final Replies replies;

    Listeners(Workspaces workspaces, InboundHandler core, Replies replies) {
        this.workspaces = workspaces;
        this.core = core;
        this.replies = replies;
    }

    /** A Bolt app without middleware of its own: requests reach it verified. */
    App on(Slack slack) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .build();
        App app = new App(config, new ArrayList<>());
        app.event(MessageEvent.class, (p, context) -> message(Origin.of(p), Typed.of(p.getEvent())));
        app.event(MessageFileShareEvent.class, (p, context) -> message(Origin.of(p), Typed.of(p.getEvent())));
        app.event(MessageThreadBroadcastEvent.class, (p, context) -> message(Origin.of(p), Typed.of(p.getEvent())));
        app.event(MessageMeEvent.class, (p, context) -> message(Origin.of(p), Typed.of(p.getEvent())));
        app.event(AppHomeOpenedEvent.class, (payload, context) -> homeOpened(payload));
        app.event(UserChangeEvent.class, (payload, context) -> changed(payload));
        app.event(AppUninstalledEvent.class, (payload, context) -> removed(payload, Removal.UNINSTALLED));
        app.event(
                TokensRevokedEvent.class,
                (payload, context) -> botTokens(read(payload::getEvent)).isEmpty()
                        ? Response.ok()
                        : removed(payload, Removal.REVOKED));
        // any, since Bolt writes the name of one that nobody listens to into the log
        app.command(ANY, (request, context) -> command(request));
        app.blockAction(ANY, (request, context) -> press(request));
        app.messageShortcut(ANY, (request, context) -> shortcut(request));
        app.viewSubmission(ANY, (request, context) -> submission(request));
        return app;
    }

    private Response message(Origin origin, Typed typed) {
        if (!typed.isToBot()) {
            return Response.ok();
        }
        String user = read(typed::user);
        String channel = read(typed::channel);
        return inWorkspace("message " + read(typed::ts), origin, workspace -> {
            Account from = InboundReader.account(workspace.team(), user, channel);
            return replies.toEvent(workspace, from, core.handle(InboundReader.said(from, typed)), null);
        });
    }

    private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        AppHomeOpenedEvent event = payload.getEvent();
        String user = read(event::getUser);
        return inWorkspace("app_home_opened " + event.getEventTs(), Origin.of(payload), workspace -> {
            Account from = InboundReader.account(workspace.team(), user, event.getChannel());
            return replies.toEvent(workspace, from, core.handle(new Inbound.OpenedHome(from)), event.getView());
        });
    }

    /** Everybody's changes come here; the core knows whom they concern. */
    private Response changed(EventsApiPayload<UserChangeEvent> payload) {
        User user = read(() -> payload.getEvent().getUser());
        String id = read(user::getId);
        return inWorkspace("user_change " + payload.getEventId(), Origin.of(payload), workspace -> {
            Account whose = InboundReader.account(workspace.team(), id, null);
            core.handle(new Inbound.Changed(whose, People.profile(user, workspace.team())));
            return Response.ok();
        });
    }

    /** Slack tells seconds: it happened before the second was over. */
    private Response removed(EventsApiPayload<?> payload, Removal why) {
        Integer seconds = payload.getEventTime();
        if (seconds != null) {
            workspaces.removed(
                    Origin.of(payload), why, Instant.ofEpochSecond(seconds).plusMillis(999));
        }
        return Response.ok();
    }

    private static List<String> botTokens(TokensRevokedEvent event) {
        var tokens = event.getTokens();
        return tokens == null || tokens.getBot() == null ? List.of() : tokens.getBot();
    }

    private Response command(SlashCommandRequest request) {
        var payload = request.getPayload();
        if (!COMMAND.equals(payload.getCommand())) {
            return Response.ok();
        }
        String user = read(payload::getUserId);
        return inWorkspace("command " + payload.getTriggerId(), Origin.of(payload), workspace -> {
            // the channel a command is typed in is rarely the bot's own
            Account from = InboundReader.account(workspace.team(), user, null);
            return replies.toCommand(workspace, payload, core.handle(InboundReader.asked(from, payload)));
        });
    }

    private Response press(BlockActionRequest request) {
        var payload = request.getPayload();
        if (read(() -> InboundReader.followsLink(payload))) {
            // Slack tells of it, and the browser is on its way
            return Response.ok();
        }
        var message = InboundReader.pressedMessage(payload);
        String user = read(() -> payload.getUser().getId());
        return inWorkspace("block_actions " + payload.getTriggerId(), Origin.of(payload), workspace -> {
            Account from = InboundReader.account(workspace.team(), user, InboundReader.channel(message));
            Inbound pressed = read(() -> InboundReader.pressed(from, payload));
            return replies.toPress(workspace, from, payload, once(payload.getTriggerId(), pressed));
        });
    }

    private Response shortcut(MessageShortcutRequest request) {
        var payload = request.getPayload();
        String user = read(() -> payload.getUser().getId());
        return inWorkspace("message_action " + payload.getTriggerId(), Origin.of(payload), workspace -> {
            // the channel of the message is rarely the bot's own
            Account from = InboundReader.account(workspace.team(), user, null);
            Inbound picked = read(() -> InboundReader.picked(from, payload));
            return replies.toShortcut(workspace, from, payload, once(payload.getTriggerId(), picked));
        });
    }

    private Response submission(ViewSubmissionRequest request) {
        var payload = request.getPayload();
        String user = read(() -> payload.getUser().getId());
        var message =
                read(() -> Opener.read(payload.getView().getPrivateMetadata())).ref();
        return inWorkspace("view_submission " + payload.getView().getId(), Origin.of(payload), workspace -> {
            Account from = InboundReader.account(workspace.team(), user, InboundReader.channel(message));
            Inbound submitted = read(() -> InboundReader.submitted(from, payload));
            return replies.toSubmission(workspace, from, payload, once(payload.getTriggerId(), submitted));
        });
    }

    /** Slack gives each deed a trigger id of its own: a request that is replayed brings the same again. */
    private Reply once(@Nullable String trigger, Inbound inbound) {
        return trigger == null ? core.handle(inbound) : core.handleOnce("trigger " + trigger, inbound);
    }

    /** @throws Senseless when what every such request has is not there */
    private static <T> T read(Supplier<@Nullable T> part) {
        try {
            return Objects.requireNonNull(part.get());
        } catch (RuntimeException e) {
            throw new Senseless(e);
        }
    }

    /** What is done once the workspace is known. */
    @FunctionalInterface
    private interface Step {
        Response in(Workspace workspace) throws PlatformUnavailable;
    }

    /**
     * Requests for a workspace the bot has no token of are acknowledged and dropped.
     *
     * @param what for the log: the kind of request and Slack's id of it
     */
    private Response inWorkspace(String what, Origin origin, Step step) {
        try {
            Optional<Workspace> workspace = workspaces.of(origin);
            return workspace.isPresent() ? step.in(workspace.get()) : Response.ok();
        } catch (PlatformUnavailable e) {
            LOG.warn("{} is not taken: Slack answered {}", what, e.getMessage());
        } catch (Senseless e) {
            throw e;
        } catch (RuntimeException e) {
            // the class alone: a message may quote what a person wrote
            LOG.error("{} is not taken: {}", what, e.getClass().getName());
        }
        throw new NotTaken(what);
    }
}
