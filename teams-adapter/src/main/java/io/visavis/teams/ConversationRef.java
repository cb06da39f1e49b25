package io.visavis.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Platform;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where to write to: all that the Bot Connector wants to be told. Kept by the core as text.
 *
 * @param conversation blank while it is still to be created
 * @param conversationType {@code personal}, or {@code channel} where others read along
 * @param user the id that Teams gives the person for this bot, not the directory's
 */
record ConversationRef(
        String serviceUrl,
        String conversation,
        String conversationType,
        String bot,
        String botName,
        String user,
        String tenant) {
    /** Local clients belong to none. */
    static final String NO_TENANT = "local";

    static final String PERSONAL = "personal";

    static ConversationRef of(IncomingActivity activity) {
        return new ConversationRef(
                or(activity.serviceUrl(), ""),
                activity.conversation().path("id").asText(),
                activity.isPersonal() ? PERSONAL : "channel",
                activity.recipient().path("id").asText(),
                activity.recipient().path("name").asText(),
                activity.from().path("id").asText(),
                or(activity.tenant(), NO_TENANT).toLowerCase(Locale.ROOT));
    }

    /** @return empty when there is none, or when it is not one that this adapter wrote */
    static Optional<ConversationRef> of(Account account) {
        return account.conversation() == null ? Optional.empty() : parse(account.conversation());
    }

    static Optional<ConversationRef> parse(String text) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(text, ConversationRef.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the conversation is still to be created: Teams does that when it is first asked for. */
    boolean isToBeCreated() {
        return conversation.isBlank();
    }

    ConversationRef createdAs(String id) {
        return new ConversationRef(serviceUrl, id, conversationType, bot, botName, user, tenant);
    }

    boolean isPersonal() {
        return conversationType.equals(PERSONAL);
    }

    /** Always the same text for the same reference. */
    String text() {
        return Json.object()
                .put("serviceUrl", serviceUrl)
                .put("conversation", conversation)
                .put("conversationType", conversationType)
                .put("bot", bot)
                .put("botName", botName)
                .put("user", user)
                .put("tenant", tenant)
                .toString();
    }

    /** The account of the person who acted: by the directory's id where Teams tells it, which is the same in every app. */
    Account account(JsonNode from) {
        JsonNode directoryId = from.path("aadObjectId");
        return new Account(Platform.TEAMS, tenant, directoryId.isTextual() ? directoryId.asText() : user, text());
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
