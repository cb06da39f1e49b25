package io.visavis.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.workspace.Installation;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.Installations.Removal;
import io.visavis.core.workspace.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews tokens before they expire, on one node at a time: a refresh token serves once. The node that renews holds a
 * lease, not a transaction; the others go on with the token they have.
 */
final class RenewTokens {
    private static final Logger LOG = LoggerFactory.getLogger(RenewTokens.class);
    /** Slack's tokens live for 12 hours. */
    private static final Duration AHEAD = Duration.ofHours(2);
    /** Longer than the call may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Set<String> FOR_GOOD =
            Set.of("invalid_refresh_token", "token_revoked", "account_inactive", "invalid_grant");

    private final Slack slack;
    private final SlackSettings.App app;
    private final Installations installations;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    RenewTokens(Slack slack, SlackSettings.App app, Installations installations, Clock clock) {
        this.slack = slack;
        this.app = app;
        this.installations = installations;
        this.clock = clock;
    }

    /** @throws PlatformUnavailable when it has expired and is being renewed, or could not be */
    Token fresh(Installation installation) throws PlatformUnavailable {
        Token token = installation.token();
        Instant expires = token.expiresAt();
        Instant now = clock.instant();
        if (expires == null || token.refresh() == null || now.isBefore(expires.minus(AHEAD))) {
            return token;
        }
        Optional<Token> renewed = installations.beginRenewal(installation.place(), token, node, now, now.plus(LEASE))
                ? renewed(installation.place(), token)
                : Optional.empty();
        if (renewed.isPresent()) {
            return renewed.get();
        }
        if (!now.isBefore(expires)) {
            throw new PlatformUnavailable("token_expired", SOON);
        }
        return token;
    }

    private Optional<Token> renewed(Place place, Token token) {
        String refresh = Objects.requireNonNull(token.refresh());
        Answer<OAuthV2AccessResponse> answer = Answer.of(() -> slack.methods()
                .oauthV2Access(r -> r.clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .grantType("refresh_token")
                        .refreshToken(refresh)));
        if (answer instanceof Answer.Done<OAuthV2AccessResponse> done
                && done.response().getAccessToken() != null) {
            Token next = token(done.response(), clock.instant());
            installations.renewed(place, next, node);
            return Optional.of(next);
        }
        String code = answer instanceof Answer.Failed<OAuthV2AccessResponse> failed ? failed.code() : "no token";
        LOG.warn("the token of workspace {} was not renewed: {}", place.workspace(), code);
        if (FOR_GOOD.contains(code)) {
            installations.removed(place, Removal.REVOKED, clock.instant());
        } else {
            installations.notRenewed(place, node);
        }
        return Optional.empty();
    }

    static Token token(OAuthV2AccessResponse response, Instant now) {
        Integer seconds = response.getExpiresIn();
        return new Token(
                response.getAccessToken(),
                response.getRefreshToken(),
                seconds == null ? null : now.plusSeconds(seconds));
    }
}
