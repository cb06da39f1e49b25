package io.visavis.teams;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.ResourceResponse;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Talks to the Bot Connector: one call, one outcome. */
final class Connector {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConnectorClients clients;
    private final @Nullable BotTokens tokens;
    private final Outcomes outcomes;

    /** @param tokens null for a local client, which asks for none */
    Connector(ConnectorClients clients, @Nullable BotTokens tokens, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.outcomes = outcomes(clock);
    }

    static Outcomes outcomes(Clock clock) {
        return new Outcomes(PATIENCE, clock);
    }

    /** @return why there is no token, in one word of the authority's; empty when there is one or none is needed */
    Optional<String> denied() {
        BotToken token = tokens == null ? new BotToken.Granted("") : tokens.current();
        if (token instanceof BotToken.Denied denied) {
            return Optional.of(denied.code());
        }
        return token instanceof BotToken.Unavailable unavailable ? Optional.of(unavailable.detail()) : Optional.empty();
    }

    Sending send(Account to, Post post) {
        return said(
                to, (calls, ref) -> calls.sendToConversation(ref.conversation(), OutgoingActivity.of(post, ref)), "");
    }

    /** Takes a message of the bot's away; one that is gone already is refused. */
    Sending remove(Account to, MessageRef message) {
        return said(
                to.reachedThrough(message.conversation()),
                (calls, ref) ->
                        calls.deleteActivity(ref.conversation(), message.id()).thenApply(gone -> null),
                message.id());
    }

    Sending update(Account to, MessageRef earlier, Post post) {
        return said(
                to.reachedThrough(earlier.conversation()),
                (calls, ref) -> calls.updateActivity(ref.conversation(), earlier.id(), OutgoingActivity.of(post, ref)),
                earlier.id());
    }

    /** @return empty when the conversation has no such member */
    Optional<ChannelAccount> member(ConversationRef ref) throws PlatformUnavailable {
        Optional<Conversations> calls = clients.at(ref.serviceUrl());
        if (calls.isEmpty() || denial() != null) {
            throw new PlatformUnavailable("no way to ask");
        }
        try {
            return Optional.ofNullable(
                    authorised(() -> calls.get().getConversationMember(ref.user(), ref.conversation())));
        } catch (CompletionException e) {
            return outcomes.absent(e);
        }
    }

    /** Made once more with a new token where the token was refused: then nothing was done, and nothing can double. */
    private <T> T authorised(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get().join();
        } catch (CompletionException e) {
            if (tokens == null || !Outcomes.unauthorised(e)) {
                throw e;
            }
            tokens.forget();
            if (denial() != null) {
                throw e;
            }
            return call.get().join();
        }
    }

    /** A call that writes into a conversation. */
    private interface Call {
        CompletableFuture<ResourceResponse> on(Conversations conversations, ConversationRef ref);
    }

    /** @param knownId of the message, where the answer names none */
    private Sending said(Account to, Call call, String knownId) {
        Optional<ConversationRef> ref = ConversationRef.of(to);
        if (ref.isEmpty()) {
            return new Sending.Unreachable(Sending.Unreachable.Reason.NOT_CONNECTED);
        }
        Optional<Conversations> calls = clients.at(ref.get().serviceUrl());
        if (calls.isEmpty()) {
            return new Sending.Rejected("service_url");
        }
        Sending denial = denial();
        if (denial != null) {
            return denial;
        }
        return ref.get().isToBeCreated()
                ? createdFirst(call, calls.get(), ref.get())
                : outcome(call, calls.get(), ref.get(), knownId);
    }

    /** Creating a conversation twice gives the same one, and nothing is said by it: what fails there may be tried again. */
    private Sending createdFirst(Call call, Conversations calls, ConversationRef ref) {
        try {
            ConversationResourceResponse created =
                    authorised(() -> calls.createConversation(NewConversation.with(ref)));
            String id = created == null ? null : created.getId();
            return id == null || id.isBlank()
                    ? new Sending.Rejected("no conversation")
                    : outcome(call, calls, ref.createdAs(id), "");
        } catch (CompletionException e) {
            return outcomes.ofCreating(e);
        }
    }

    private Sending outcome(Call call, Conversations calls, ConversationRef ref, String knownId) {
        try {
            ResourceResponse answer = authorised(() -> call.on(calls, ref));
            String id = answer == null || answer.getId() == null ? knownId : answer.getId();
            return new Sending.Sent(new MessageRef(ref.text(), id));
        } catch (CompletionException e) {
            Sending outcome = outcomes.of(e);
            if (outcome instanceof Sending.Revoked && tokens != null) {
                tokens.forget();
            }
            return outcome;
        }
    }

    /** Asked for before the call, while it is certain that nothing has been sent. */
    private @Nullable Sending denial() {
        BotToken token = tokens == null ? new BotToken.Granted("") : tokens.current();
        if (token instanceof BotToken.Denied) {
            return new Sending.Revoked();
        }
        return token instanceof BotToken.Unavailable
                ? new Sending.RateLimited(PATIENCE, Sending.RateLimited.Scope.WORKSPACE)
                : null;
    }
}
