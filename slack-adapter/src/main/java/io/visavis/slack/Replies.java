package io.visavis.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.model.view.View;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The core's reply, partly in the acknowledgement and partly in calls made afterwards. Only what Slack
 * allows for three seconds, opening a form, is called for before.
 */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Executor afterAcknowledging;
    private final ResponseUrls responseUrls;
    private final InboundHandler core;

    Replies(Executor afterAcknowledging, ResponseUrls responseUrls, InboundHandler core) {
        this.afterAcknowledging = afterAcknowledging;
        this.responseUrls = responseUrls;
        this.core = core;
    }

    /**
     * To a message or an opened tab. No form can open here: nothing was pressed.
     *
     * @param seen the tab as the person saw it when they opened it; null for none
     */
    Response toEvent(Workspace workspace, Account from, Reply reply, @Nullable View seen) {
        if (reply instanceof Reply.OpenForm open) {
            LOG.warn("form {} cannot open: nothing was pressed", open.form().id());
        }
        later(workspace, from, null, reply, seen);
        return Response.ok();
    }

    Response toCommand(Workspace workspace, SlashCommandPayload payload, Reply reply) throws PlatformUnavailable {
        if (reply instanceof Reply.OpenForm open) {
            openForm(workspace, payload.getTriggerId(), open.form(), null);
            return Response.ok();
        }
        Optional<Message> message = message(reply);
        if (message.isEmpty()) {
            return Response.ok();
        }
        String team = workspace.team();
        if (mightBeRefused(workspace, message.get()) || !Posts.fits(message.get())) {
            // a refusal of the acknowledgement itself would never be heard of, and it takes one message alone
            later(
                    "answer",
                    () -> ResponseUrls.takes(message.get())
                            ? responseUrls.say(workspace, payload.getResponseUrl(), message.get())
                            : say(workspace, InboundReader.account(team, payload.getUserId(), null), message.get()));
            return Response.ok();
        }
        return Response.ok(ResponseUrls.ephemeral(message.get(), workspace.charts() == Workspace.Charts.DRAWN));
    }

    Response toPress(Workspace workspace, Account from, BlockActionPayload payload, Reply reply)
            throws PlatformUnavailable {
        if (payload.getView() != null && "modal".equals(payload.getView().getType())) {
            return toPressInForm(workspace, from, payload, reply);
        }
        MessageRef pressed = InboundReader.pressedMessage(payload);
        if (reply instanceof Reply.OpenForm open) {
            openForm(workspace, payload.getTriggerId(), open.form(), pressed);
        } else if (pressed == null && payload.getResponseUrl() != null) {
            message(reply).ifPresent(m -> later("answer", () -> toEphemeral(workspace, from, payload, reply, m)));
        } else {
            later(workspace, from, pressed, reply, payload.getView());
        }
        return Response.ok();
    }

    /** What Slack puts on top of the form is followed by the form, with all that was typed in it. */
    private Response toPressInForm(Workspace workspace, Account from, BlockActionPayload payload, Reply reply)
            throws PlatformUnavailable {
        Optional<Message> said = message(reply);
        if (reply instanceof Reply.OpenForm open) {
            MessageRef opener =
                    Opener.read(payload.getView().getPrivateMetadata()).ref();
            push(workspace, payload, Modal.of(open.form(), Opener.of(open.form().context(), opener)))
                    .orUnavailable();
        } else if (said.isEmpty()) {
            later(workspace, from, null, reply, null);
        } else if (!isPushed(workspace, payload, said.get())) {
            later("answer", () -> say(workspace, from, said.get()));
        }
        return Response.ok();
    }

    /** Slack refuses a fourth modal on top of three, and one that comes too late. */
    private static boolean isPushed(Workspace workspace, BlockActionPayload payload, Message message) {
        Optional<View> view = Modal.toRead(message);
        if (view.isPresent() && push(workspace, payload, view.get()) instanceof Answer.Failed<?> failed) {
            LOG.info("said in the chat, since Slack put nothing on top of a form: {}", failed.code());
            return false;
        }
        return view.isPresent();
    }

    private static Answer<ViewsPushResponse> push(Workspace workspace, BlockActionPayload payload, View view) {
        return Answer.of(() -> workspace
                .client()
                .viewsPush(r -> r.triggerId(payload.getTriggerId()).view(view)));
    }

    /** What is said to it is shown to that person alone, where the message stands. */
    Response toShortcut(Workspace workspace, Account from, MessageShortcutPayload payload, Reply reply)
            throws PlatformUnavailable {
        if (reply instanceof Reply.OpenForm open) {
            openForm(workspace, payload.getTriggerId(), open.form(), null);
        } else if (payload.getResponseUrl() != null) {
            message(reply)
                    .ifPresent(m -> later("answer", () -> responseUrls.say(workspace, payload.getResponseUrl(), m)));
        } else {
            later(workspace, from, null, reply, null);
        }
        return Response.ok();
    }

    Response toSubmission(Workspace workspace, Account from, ViewSubmissionPayload payload, Reply reply) {
        Opener opener = Opener.read(payload.getView().getPrivateMetadata());
        if (reply instanceof Reply.RejectFields rejected) {
            if (!rejected.form().context().equals(opener.context())) {
                return Response.ok(ModalAnswer.next(Modal.of(
                        ModalAnswer.mended(rejected), Opener.of(rejected.form().context(), opener.ref()))));
            }
            return Response.ok(
                    ModalAnswer.errors(rejected.errors(), payload.getView().getState()));
        }
        if (reply instanceof Reply.OpenForm open) {
            return Response.ok(
                    ModalAnswer.next(Modal.of(open.form(), Opener.of(open.form().context(), opener.ref()))));
        }
        later(workspace, from, opener.ref(), reply, null);
        return Response.ok();
    }

    private static boolean mightBeRefused(Workspace workspace, Message message) {
        return workspace.charts() == Workspace.Charts.UNTRIED && Posts.hasChart(message);
    }

    private static Optional<Message> message(Reply reply) {
        if (reply instanceof Reply.Say say) {
            return Optional.of(say.message());
        }
        return reply instanceof Reply.Replace replace ? Optional.of(replace.message()) : Optional.empty();
    }

    private void later(
            Workspace workspace, Account from, @Nullable MessageRef standing, Reply reply, @Nullable View seen) {
        if (reply instanceof Reply.ShowHome shown) {
            String hash = seen == null ? null : seen.getHash();
            later("home", () -> publish(workspace, from, shown.home(), hash));
        } else if (reply instanceof Reply.Replace replace && standing != null) {
            later("update", () -> Posts.update(workspace, standing, replace.message()));
        } else {
            message(reply).ifPresent(m -> later("answer", () -> say(workspace, from, m)));
        }
    }

    /** Where a newer tab stands already, this one may be older than it: the tab is composed once more. */
    private Sending publish(Workspace workspace, Account person, Message home, @Nullable String seen) {
        Sending outcome = Homes.publish(workspace, person, home, seen);
        return Homes.isNewer(outcome) && core.handle(new Inbound.OpenedHome(person)) instanceof Reply.ShowHome anew
                ? Homes.publish(workspace, person, anew.home(), null)
                : outcome;
    }

    private Sending toEphemeral(
            Workspace workspace, Account to, BlockActionPayload payload, Reply reply, Message message) {
        if (!ResponseUrls.takes(message)) {
            return say(workspace, to, message);
        }
        return reply instanceof Reply.Replace
                ? responseUrls.replace(workspace, payload.getResponseUrl(), message)
                : responseUrls.say(workspace, payload.getResponseUrl(), message);
    }

    private static Sending say(Workspace workspace, Account to, Message message) {
        Answer<String> channel = Conversations.channel(workspace, to);
        if (channel instanceof Answer.Failed<String> failed) {
            return failed.outcome();
        }
        String conversation = ((Answer.Done<String>) channel).response();
        Sending outcome = new Sending.Sent(new MessageRef(conversation, ""));
        for (Message part : Posts.parts(message)) {
            outcome = Posts.post(workspace, conversation, part, null);
            if (!(outcome instanceof Sending.Sent)) {
                return outcome;
            }
        }
        return outcome;
    }

    private static void openForm(Workspace workspace, String trigger, Form form, @Nullable MessageRef from)
            throws PlatformUnavailable {
        var view = Modal.of(form, Opener.of(form.context(), from));
        Answer.of(() -> workspace.client().viewsOpen(r -> r.triggerId(trigger).view(view)))
                .orUnavailable();
    }

    private void later(String what, Supplier<Sending> call) {
        try {
            afterAcknowledging.execute(() -> {
                Sending outcome = call.get();
                if (!(outcome instanceof Sending.Sent)) {
                    LOG.warn("Slack did not take an {}: {}", what, outcome);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("no {} is sent to Slack: the server is stopping", what);
        }
    }
}
