package io.visavis.slack;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the adapter must know of a Slack app.
 *
 * @param signingSecret proves that a request comes from Slack
 * @param access how the bot comes by its tokens
 * @param appToken opens Socket Mode ({@code xapp-…}); null where Slack calls the server's own address
 * @param apiUrl where Slack's Web API is; ends with a slash
 */
public record SlackSettings(
        String signingSecret, Access access, @Nullable String appToken, URI apiUrl) {

    /** Slack's own Web API. */
    public static final URI SLACK_API = URI.create("https://slack.com/api/");

    /** What the bot asks for when it is installed; the app's manifest grants the same. */
    public static final Set<String> SCOPES =
            Set.of("chat:write", "commands", "im:history", "im:write", "users:read", "users:read.email");

    /** How the bot comes by its tokens. */
    public sealed interface Access {}

    /** @param botToken speaks for the bot in one workspace ({@code xoxb-…}) */
    public record BotToken(String botToken) implements Access {
        /** Tells nothing secret. */
        @Override
        public String toString() {
            return "one workspace";
        }
    }

    /**
     * Administrators install the app into their workspaces by OAuth.
     *
     * @param publicUrl where people reach this server; without a slash at the end
     */
    public record App(String clientId, String clientSecret, URI publicUrl) implements Access {
        /** Tells nothing secret. */
        @Override
        public String toString() {
            return "installed by OAuth at " + publicUrl;
        }
    }

    /** @throws IllegalArgumentException when the secret or what gives access is blank */
    public SlackSettings {
        if (signingSecret.isBlank() || isBlank(access)) {
            throw new IllegalArgumentException(
                    "Slack needs a signing secret, and a bot token or a client id and its secret");
        }
        String url = apiUrl.toString();
        apiUrl = url.endsWith("/") ? apiUrl : URI.create(url + "/");
    }

    /** One workspace. */
    public SlackSettings(String signingSecret, String botToken, @Nullable String appToken, URI apiUrl) {
        this(signingSecret, new BotToken(botToken), appToken, apiUrl);
    }

    private static boolean isBlank(Access access) {
        return access instanceof BotToken one
                ? one.botToken().isBlank()
                : access instanceof App app
                        && (app.clientId().isBlank() || app.clientSecret().isBlank());
    }

    /** Where an administrator says yes. */
    URI authorizeUrl() {
        return apiUrl.resolve("../oauth/v2/authorize");
    }

    /** Tells nothing secret. */
    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + ", " + access + (appToken == null ? "" : ", Socket Mode") + "]";
    }
}
