package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.visavis.core.chat.PlatformUnavailable;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One workspace that the bot speaks in, with what has been learned of it. */
final class Workspace {
    private final MethodsClient client;
    private final String token;
    private volatile @Nullable String team;
    private volatile Charts charts = Charts.UNTRIED;

    /** Whether the workspace takes Slack's chart block. */
    enum Charts {
        UNTRIED,
        DRAWN,
        REFUSED
    }

    /** The one whose token stands in the settings: its id is Slack's to say. */
    Workspace(MethodsClient client) {
        this(client, null, "");
    }

    /** @param token that the client speaks with */
    Workspace(MethodsClient client, @Nullable String team, String token) {
        this.client = client;
        this.team = team;
        this.token = token;
    }

    boolean speaksWith(String other) {
        return MessageDigest.isEqual(token.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    Optional<String> knownId() {
        return Optional.ofNullable(team);
    }

    boolean isOtherThan(String id) {
        String known = team;
        return known != null && !known.equals(id);
    }

    /** Speaks with the bot's token of this workspace. */
    MethodsClient client() {
        return client;
    }

    /** Slack's id of the workspace. Asked once; after a failure, asked again the next time. */
    String team() throws PlatformUnavailable {
        String known = team;
        if (known == null) {
            known = Answer.of(() -> client.authTest(r -> r))
                    .map(AuthTestResponse::getTeamId)
                    .orUnavailable();
            team = known;
        }
        return known;
    }

    /** Whether this is its id, as far as it was asked for. */
    boolean isKnownAs(String id) {
        return id.equals(team);
    }

    Charts charts() {
        return charts;
    }

    void learned(Charts seen) {
        charts = seen;
    }
}
