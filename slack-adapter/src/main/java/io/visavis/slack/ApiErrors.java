package io.visavis.slack;

import com.slack.api.methods.SlackApiException;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sending.RateLimited.Scope;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Slack's error codes, as documented for chat.postMessage, chat.update and conversations.open, as outcomes. */
final class ApiErrors {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ApiErrors() {}

    /** An answer with {@code ok: false}. */
    static Sending sending(@Nullable String code, @Nullable String retryAfter) {
        if (code == null) {
            return new Sending.Unknown("no error code");
        }
        return switch (code) {
            // Slack does not say how far a limit reaches: the whole workspace waits
            case "ratelimited", "rate_limited", "message_limit_exceeded", "team_added_to_org" -> limited(retryAfter);
            case "channel_not_found", "user_not_found", "users_not_found", "cannot_dm_bot", "user_not_visible" ->
                new Sending.Unreachable(Reason.NOT_CONNECTED);
            case "is_archived" -> new Sending.Unreachable(Reason.CLOSED);
            case "user_disabled", "is_inactive" -> new Sending.Unreachable(Reason.DEACTIVATED);
            case "messages_tab_disabled" -> new Sending.Unreachable(Reason.BLOCKED);
            case "account_inactive",
                    "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "org_login_required",
                    "missing_scope" -> new Sending.Revoked();
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" -> new Sending.Unknown(code);
            default -> new Sending.Rejected(code);
        };
    }

    /** An answer with a status that is no success. */
    static Sending sending(SlackApiException refusal) {
        int status = refusal.getResponse().code();
        if (status == 429) {
            return limited(refusal.getResponse().header("Retry-After"));
        }
        return status >= 500 || status == 408
                ? new Sending.Unknown("http_" + status)
                : new Sending.Rejected("http_" + status);
    }

    private static Sending limited(@Nullable String retryAfter) {
        return new Sending.RateLimited(pause(retryAfter), Scope.WORKSPACE);
    }

    private static Duration pause(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.strip().matches("[0-9]{1,9}")) {
            return PATIENCE;
        }
        return Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter.strip())));
    }
}
