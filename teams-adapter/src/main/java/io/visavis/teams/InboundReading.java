package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.MessageRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an activity says in the core's words. */
final class InboundReading {
    private InboundReading() {}

    /** @return empty for everything that is not for the bot to act upon */
    static Optional<Inbound> of(IncomingActivity activity) {
        Account from = ConversationRef.of(activity).account(activity.from());
        return activity.isPersonal() ? alone(activity, from) : amongOthers(activity, from);
    }

    /** Only that the bot was added or spoken to: what is said where others read along stays there. */
    private static Optional<Inbound> amongOthers(IncomingActivity activity, Account from) {
        if (activity.addsBot()) {
            String day = activity.timestamp().replaceFirst("T.*", "");
            String place = activity.conversation().path("id").asText();
            return Optional.of(new Inbound.AmongOthers(from, "added " + place + " " + day));
        }
        boolean spoken = activity.type().equals("message") && !activity.value().isObject();
        return spoken
                ? Optional.of(new Inbound.AmongOthers(from, receipt(activity, activity.spokenText())))
                : Optional.empty();
    }

    private static Optional<Inbound> alone(IncomingActivity activity, Account from) {
        return switch (activity.type()) {
            case "message" -> message(activity, from);
            case "invoke" -> invoke(activity, from);
            case "installationUpdate", "conversationUpdate" -> membership(activity, from);
            default -> Optional.empty();
        };
    }

    private static Optional<Inbound> message(IncomingActivity activity, Account from) {
        if (activity.value().isObject()) {
            CardData data = new CardData(activity.entered());
            return data.text("form").isPresent()
                    ? submitted(activity, from)
                    : pressed(from, data.text("action"), data, activity);
        }
        String text = activity.spokenText();
        return text.isEmpty() ? Optional.empty() : Optional.of(new Inbound.Said(from, text, receipt(activity, text)));
    }

    private static Optional<Inbound> invoke(IncomingActivity activity, Account from) {
        return switch (activity.name()) {
            case "adaptiveCard/action" -> execute(activity, from);
            case "task/fetch" -> {
                CardData data = new CardData(activity.entered());
                yield pressed(from, data.text("action"), data, activity);
            }
            case "task/submit" -> submitted(activity, from);
            default -> Optional.empty();
        };
    }

    private static Optional<Inbound> execute(IncomingActivity activity, Account from) {
        JsonNode action = activity.value().path("action");
        Optional<String> verb = Optional.of(action.path("verb").asText()).filter(v -> !v.isBlank());
        return pressed(from, verb, new CardData(action.path("data")), activity);
    }

    private static Optional<Inbound> pressed(
            Account from, Optional<String> action, CardData data, IncomingActivity activity) {
        return action.flatMap(asked -> data.text("value")
                .map(value -> new Inbound.Pressed(from, asked, value, ref(from, activity.replyToId()))));
    }

    private static Optional<Inbound> submitted(IncomingActivity activity, Account from) {
        CardData data = new CardData(activity.entered());
        MessageRef opening = ref(from, data.text("message").orElse(null));
        return data.text("form")
                .map(form ->
                        new Inbound.Submitted(from, form, data.text("context").orElse(""), data.values(), opening));
    }

    private static Optional<Inbound> membership(IncomingActivity activity, Account from) {
        if (activity.addsBot()) {
            return Optional.of(new Inbound.Joined(from));
        }
        return activity.removesBot() ? Optional.of(new Inbound.Left(from)) : Optional.empty();
    }

    private static @Nullable MessageRef ref(Account from, @Nullable String message) {
        String conversation = from.conversation();
        return message == null || conversation == null ? null : new MessageRef(conversation, message);
    }

    /** What tells a button or a form that is delivered again from one that is used again. */
    static String receipt(IncomingActivity activity) {
        boolean used = activity.type().equals("invoke") || activity.value().isObject();
        return used ? receipt(activity, activity.value().toString()) : "";
    }

    /**
     * Teams may deliver a message again under a new id: only where, when and what stay the same. Without a time
     * the id must do, or the same words said again another day would pass for the same message.
     */
    private static String receipt(IncomingActivity activity, String text) {
        String when = activity.timestamp().isBlank() ? activity.id() : activity.timestamp();
        if (when.isBlank()) {
            return "";
        }
        String whole = String.join("\n", activity.conversation().path("id").asText(), when, text);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return "teams:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
