package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The bot's own token, by the client credentials grant, with a secret or a certificate. The SDK's way passes no
 * tenant and knows no certificate of ours, and so cannot serve single-tenant registrations, the only kind that can
 * still be made.
 */
final class BotTokens {
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final String MULTI_TENANT = "botframework.com";
    /** A token is replaced so long before it ends, so that none ends on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final OkHttpClient http;
    private final Clock clock;
    private final String address;
    private final String appId;
    private final AppCredential credential;
    private BotToken.@Nullable Granted kept;
    private Instant keptFrom = Instant.MIN;
    private Instant keptUntil = Instant.MIN;

    BotTokens(TeamsSettings settings, String appId, AppCredential credential, OkHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
        this.appId = appId;
        this.credential = credential;
        String tenant = settings.homeTenant() == null ? MULTI_TENANT : settings.homeTenant();
        String authority = settings.endpoints().tokenAuthority().toString().replaceAll("/+$", "");
        this.address = authority + "/" + tenant + "/oauth2/v2.0/token";
    }

    private Request request() {
        FormBody.Builder form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", appId)
                .add("scope", SCOPE);
        if (credential instanceof AppCredential.ClientSecret secret) {
            form.add("client_secret", secret.value());
        } else if (credential instanceof AppCredential.Certificate certificate) {
            form.add("client_assertion_type", ClientAssertion.TYPE);
            ClientAssertion assertion = new ClientAssertion(appId, certificate, Clock.systemUTC());
            form.add("client_assertion", assertion.forAddress(address));
        }
        return new Request.Builder().url(address).post(form.build()).build();
    }

    /** The token in force. A clock that was set back or forward merely has it fetched again. */
    synchronized BotToken current() {
        Instant now = clock.instant();
        if (kept != null && !now.isBefore(keptFrom) && now.isBefore(keptUntil)) {
            return kept;
        }
        return fetch(now);
    }

    /** Has the next call fetch a new one: the service did not accept this. */
    synchronized void forget() {
        kept = null;
    }

    private BotToken fetch(Instant now) {
        try (Response response = http.newCall(request()).execute()) {
            JsonNode body = Json.MAPPER.readTree(response.body().bytes());
            if (response.isSuccessful() && body.path("access_token").isTextual()) {
                kept = new BotToken.Granted(body.path("access_token").asText());
                keptFrom = now;
                keptUntil = now.plusSeconds(body.path("expires_in").asLong()).minus(MARGIN);
                return kept;
            }
            return failed(response.code(), body.path("error").asText());
        } catch (IOException e) {
            return new BotToken.Unavailable(e.getClass().getSimpleName());
        }
    }

    private static BotToken failed(int status, String code) {
        return status == 400 || status == 401 || status == 403
                ? new BotToken.Denied(code)
                : new BotToken.Unavailable("status " + status);
    }
}
