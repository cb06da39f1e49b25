package io.visavis.teams;

import com.auth0.jwt.JWT;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what the Bot Connector signed for this bot. The signature, the algorithm, the issuer, the
 * lifetime and the key's endorsement are the SDK's to check. Its own front, {@code ChannelValidation},
 * keeps the metadata address in a static field and so serves one bot a process; the same extractor is
 * used here with keys of its own, and the claims that the SDK leaves optional are demanded.
 */
final class ChannelDoor implements Door {
    private static final String CHANNEL = "msteams";

    private final String appId;
    private final TeamsSettings settings;
    private final TeamsEndpoints endpoints;
    private final JwtTokenExtractor extractor;

    ChannelDoor(String appId, TeamsSettings settings, ChannelKeys keys) {
        this.appId = appId;
        this.settings = settings;
        this.endpoints = settings.endpoints();
        TokenValidationParameters parameters = ChannelValidation.getTokenValidationParameters();
        parameters.issuerSigningKeyResolver = keys;
        this.extractor = new JwtTokenExtractor(
                parameters, endpoints.openIdMetadata().toString(), AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS);
    }

    @Override
    public Guest knock(HttpServletRequest request) throws Refusal {
        String header = request.getHeader("Authorization");
        if (header == null) {
            throw new Refusal(401, "no token");
        }
        ClaimsIdentity identity = identity(header);
        if (JWT.decode(header.substring(header.indexOf(' ') + 1)).getExpiresAt() == null) {
            throw new Refusal(401, "a token without an end");
        }
        if (!appId.equals(identity.claims().get(AuthenticationConstants.AUDIENCE_CLAIM))) {
            throw new Refusal(401, "a token for another bot");
        }
        String serviceUrl = identity.claims().get(AuthenticationConstants.SERVICE_URL_CLAIM);
        return activity -> checkOrigin(activity, serviceUrl);
    }

    private ClaimsIdentity identity(String header) throws Refusal {
        try {
            ClaimsIdentity identity = extractor.getIdentity(header, CHANNEL).join();
            if (identity != null && identity.isAuthenticated()) {
                return identity;
            }
        } catch (RuntimeException bad) { // whatever the SDK trips over is no good token
            throw new Refusal(401, "a token that does not hold");
        }
        throw new Refusal(401, "a token of unknown origin");
    }

    private void checkOrigin(IncomingActivity activity, @Nullable String claimedServiceUrl) throws Refusal {
        if (!CHANNEL.equals(activity.channelId())) {
            throw new Refusal(403, "another channel");
        }
        if (claimedServiceUrl == null || !claimedServiceUrl.equals(activity.serviceUrl())) {
            throw new Refusal(403, "the token is for another service URL");
        }
        if (!endpoints.trust(claimedServiceUrl)) {
            throw new Refusal(403, "the service URL is not on the list");
        }
        String tenant = activity.tenant();
        if (tenant == null || !settings.serves(tenant)) {
            throw new Refusal(403, "another tenant");
        }
    }
}
