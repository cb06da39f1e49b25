package io.visavis.teams;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ErrorResponse;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * What the Bot Connector's errors mean.
 *
 * @param patience how long to wait where a 429 does not say
 * @param clock by which a moment that it names is told
 */
record Outcomes(Duration patience, Clock clock) {
    /** Whoever is to wait longer is asked for again after so long: a wrong header must not silence anybody for days. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Microsoft advises to send these again, but the message may have arrived. */
    private static final Set<Integer> PERHAPS_ARRIVED = Set.of(408, 412, 502, 504);

    private static final Set<String> BLOCKED = Set.of("MessageWritesBlocked", "ConversationBlockedByUser");
    /** Of all the 403s, the one that concerns everybody in the tenant. */
    private static final Set<String> REVOKED = Set.of("BotDisabledByAdmin");

    private static final Set<String> NOT_CONNECTED = Set.of("ConversationNotFound", "BotNotInConversationRoster");

    Sending of(CompletionException failure) {
        ErrorResponseException refused = refused(failure);
        if (refused == null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return new Sending.Unknown(cause.getClass().getSimpleName());
        }
        Response<?> response = refused.response();
        return of(response.code(), code(refused), response.headers().get("Retry-After"));
    }

    private Sending of(int status, String code, @Nullable String retryAfter) {
        if (status == 429) {
            return new Sending.RateLimited(pause(retryAfter), Sending.RateLimited.Scope.CONVERSATION);
        } else if (status >= 500 || PERHAPS_ARRIVED.contains(status)) {
            return new Sending.Unknown("status " + status);
        } else if (status == 403 && BLOCKED.contains(code)) {
            return new Sending.Unreachable(Sending.Unreachable.Reason.BLOCKED);
        } else if ((status == 403 || status == 404) && NOT_CONNECTED.contains(code)) {
            return new Sending.Unreachable(Sending.Unreachable.Reason.NOT_CONNECTED);
        } else if (status == 401 || (status == 403 && REVOKED.contains(code))) {
            return new Sending.Revoked();
        }
        return new Sending.Rejected(code.isEmpty() ? "status " + status : code);
    }

    /** Of a conversation that was to be created: nothing was said yet, whatever went wrong. */
    Sending ofCreating(CompletionException failure) {
        Sending outcome = of(failure);
        ErrorResponseException refused = refused(failure);
        int status = refused == null ? 0 : refused.response().code();
        if (outcome instanceof Sending.Unknown) {
            return new Sending.RateLimited(patience, Sending.RateLimited.Scope.CONVERSATION);
        }
        return outcome instanceof Sending.Rejected && (status == 403 || status == 404)
                ? new Sending.Unreachable(Sending.Unreachable.Reason.NOT_CONNECTED)
                : outcome;
    }

    /** Whether a question was answered with "there is none". */
    <T> Optional<T> absent(CompletionException failure) throws PlatformUnavailable {
        ErrorResponseException refused = refused(failure);
        if (refused != null && refused.response().code() == 404) {
            return Optional.empty();
        }
        if (refused == null) {
            throw new PlatformUnavailable("no answer");
        }
        Response<?> response = refused.response();
        if (response.code() == 429) {
            throw new PlatformUnavailable("status 429", pause(response.headers().get("Retry-After")));
        }
        throw new PlatformUnavailable("status " + response.code());
    }

    /** The service did not accept the token: whatever was asked for, it did not do. */
    static boolean unauthorised(CompletionException failure) {
        ErrorResponseException refused = refused(failure);
        return refused != null && refused.response().code() == 401;
    }

    /** Seconds, or the moment itself as proxies write it. What is neither, or lies behind, says nothing. */
    Duration pause(@Nullable String retryAfter) {
        String given = retryAfter == null ? "" : retryAfter.strip();
        Duration asked = given.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(given)) : until(given);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private Duration until(String moment) {
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(moment, Instant::from);
            Duration left = Duration.between(clock.instant(), then);
            return left.isNegative() ? patience : left;
        } catch (DateTimeException e) {
            return patience;
        }
    }

    private static @Nullable ErrorResponseException refused(CompletionException failure) {
        return failure.getCause() instanceof ErrorResponseException refused ? refused : null;
    }

    private static String code(ErrorResponseException refused) {
        ErrorResponse body = refused.body();
        String code =
                body == null || body.getError() == null ? null : body.getError().getCode();
        return code == null ? "" : code;
    }
}
