package io.visavis.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.Message;
import com.slack.api.model.view.ViewState;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slack's payloads in the core's words. */
final class InboundReader {
    private InboundReader() {}

    static Account account(String team, String user, @Nullable String channel) {
        return new Account(Platform.SLACK, team, user, channel);
    }

    /** Slack delivers one message up to eleven times, under event ids of their own: the place and time tell. */
    static Inbound said(Account from, Typed typed) {
        String text = typed.text() == null ? "" : typed.text();
        return new Inbound.Said(from, Literal.typed(text), typed.channel() + ":" + typed.ts());
    }

    static Inbound asked(Account from, SlashCommandPayload payload) {
        String text = payload.getText() == null ? "" : payload.getText();
        String trigger = payload.getTriggerId() == null ? "" : payload.getTriggerId();
        return new Inbound.Asked(from, Literal.typed(text), trigger);
    }

    /** Of a message, its words alone are read: neither where it stands nor who else is named in its attachments. */
    static Inbound picked(Account from, MessageShortcutPayload payload) {
        Message message = payload.getMessage();
        String text = message == null || message.getText() == null ? "" : Literal.typed(message.getText());
        boolean own =
                message != null && message.getBotId() == null && from.user().equals(message.getUser());
        return new Inbound.Picked(from, payload.getCallbackId(), text, own);
    }

    static Inbound pressed(Account from, BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().get(0);
        var chosen = action.getSelectedOption();
        String value = chosen == null ? action.getValue() : chosen.getValue();
        return new Inbound.Pressed(
                from, ActionIds.action(action.getActionId()), value == null ? "" : value, pressedMessage(payload));
    }

    /** Whether a button was pressed that leads out of the chat and asks for nothing. */
    static boolean followsLink(BlockActionPayload payload) {
        return ActionIds.action(payload.getActions().get(0).getActionId()).equals(Button.LINK);
    }

    /** Where a button stands; null for a message shown to a person alone, which cannot be changed later. */
    static @Nullable MessageRef pressedMessage(BlockActionPayload payload) {
        if (payload.getView() != null && "home".equals(payload.getView().getType())) {
            return MessageRef.HOME;
        }
        BlockActionPayload.Container container = payload.getContainer();
        return container == null
                        || container.isEphemeral()
                        || container.getChannelId() == null
                        || container.getMessageTs() == null
                ? null
                : new MessageRef(container.getChannelId(), container.getMessageTs());
    }

    /** The channel that a message stands in; null where there is no message. */
    static @Nullable String channel(@Nullable MessageRef acted) {
        return acted == null || acted.equals(MessageRef.HOME) ? null : acted.conversation();
    }

    static Inbound submitted(Account from, ViewSubmissionPayload payload) {
        Opener opener = Opener.read(payload.getView().getPrivateMetadata());
        return new Inbound.Submitted(
                from,
                payload.getView().getCallbackId(),
                opener.context(),
                MomentInput.joined(values(payload)),
                opener.ref());
    }

    private static Map<String, String> values(ViewSubmissionPayload payload) {
        Map<String, String> values = new HashMap<>();
        payload.getView()
                .getState()
                .getValues()
                .forEach((block, controls) -> controls.values().stream()
                        .findFirst()
                        .map(InboundReader::value)
                        .filter(v -> !v.isEmpty())
                        .ifPresent(v -> values.put(block, v)));
        return values;
    }

    private static @Nullable String value(ViewState.Value control) {
        if (control.getSelectedOption() != null) {
            return control.getSelectedOption().getValue();
        }
        return firstOf(
                control.getValue(), control.getSelectedDate(), control.getSelectedTime(), control.getSelectedUser());
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
