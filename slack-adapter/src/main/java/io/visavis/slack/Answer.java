package io.visavis.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a call of Slack's Web API ended. */
sealed interface Answer<T> {
    String UNREADABLE = "unreadable_answer";

    /** What the call gave. */
    T orUnavailable() throws PlatformUnavailable;

    /** The part of the response that matters; a response without it says nothing. */
    <U> Answer<U> map(Function<T, @Nullable U> part);

    /** Slack did it. */
    record Done<T>(T response) implements Answer<T> {
        @Override
        public T orUnavailable() {
            return response;
        }

        @Override
        public <U> Answer<U> map(Function<T, @Nullable U> part) {
            U found = part.apply(response);
            return found == null ? unknown(UNREADABLE) : new Done<>(found);
        }
    }

    /** Slack did not, or nobody knows. {@code code} is Slack's own, an HTTP status or the kind of failure. */
    record Failed<T>(String code, Sending outcome) implements Answer<T> {
        @Override
        public T orUnavailable() throws PlatformUnavailable {
            throw outcome instanceof Sending.RateLimited limited
                    ? new PlatformUnavailable(code, limited.pause())
                    : new PlatformUnavailable(code);
        }

        @Override
        public <U> Answer<U> map(Function<T, @Nullable U> part) {
            return new Failed<>(code, outcome);
        }
    }

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException, SlackApiException;
    }

    static <T extends SlackApiTextResponse> Answer<T> of(Call<T> call) {
        try {
            T response = call.run();
            return response.isOk() ? new Done<>(response) : refused(response);
        } catch (SlackApiException e) {
            return new Failed<>("http_" + e.getResponse().code(), ApiErrors.sending(e));
        } catch (IOException e) {
            return unknown(e.getClass().getSimpleName());
        } catch (JsonParseException | NullPointerException e) {
            // the SDK fails so on a body that is no JSON, and on an empty one
            return unknown(UNREADABLE);
        }
    }

    private static <T extends SlackApiTextResponse> Answer<T> refused(T response) {
        String code = response.getError();
        Sending outcome = ApiErrors.sending(code, retryAfter(response.getHttpResponseHeaders()));
        return new Failed<>(code == null ? "no_error_code" : code, outcome);
    }

    private static <T> Answer<T> unknown(String detail) {
        return new Failed<>(detail, new Sending.Unknown(detail));
    }

    private static @Nullable String retryAfter(@Nullable Map<String, List<String>> headers) {
        List<String> values = headers == null ? null : headers.get("retry-after");
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
