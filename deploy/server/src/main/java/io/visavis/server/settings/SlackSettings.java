package io.visavis.server.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One Slack app.
 *
 * @param signingSecret proves that a request comes from Slack; empty only with Socket Mode, where none comes in
 * @param appToken opens Socket Mode; empty where Slack calls this server's own address
 * @param apiUrl where Slack's Web API is, without a slash at the end; empty for Slack's own
 */
public record SlackSettings(
        Optional<Secret> signingSecret, Access access, Optional<Secret> appToken, Optional<URI> apiUrl) {
    private static final List<Key> KEYS = List.of(
            Key.SLACK_SIGNING_SECRET,
            Key.SLACK_BOT_TOKEN,
            Key.SLACK_CLIENT_ID,
            Key.SLACK_CLIENT_SECRET,
            Key.SLACK_APP_TOKEN,
            Key.SLACK_API_URL);

    /** How the bot comes by its tokens. */
    public sealed interface Access {}

    /** One workspace, by the token that Slack showed when the app was installed there. */
    public record BotToken(Secret botToken) implements Access {}

    /**
     * As many workspaces as install the app by OAuth.
     *
     * @param sealingKeys seal their tokens in the database; the first one seals, all of them open
     * @param publicUrl where administrators reach this server
     */
    public record Installable(String clientId, Secret clientSecret, Secret sealingKeys, URI publicUrl)
            implements Access {

        /** What to say where the keys do not open what is stored. */
        public BadSetting wrongKey() {
            return new BadSetting(
                    Key.SEALING_KEY.variable(),
                    "does not open the tokens in the database",
                    "set the key they were sealed with (after a comma, behind a new one, to change it)");
        }
    }

    static Optional<SlackSettings> from(GivenValues given) {
        return given.anyOf(KEYS).map(first -> {
            Access access = access(given, first);
            if (!given.has(Key.SLACK_APP_TOKEN)) {
                given.needed(Key.SLACK_SIGNING_SECRET, first);
            }
            given.text(Key.SLACK_APP_TOKEN)
                    .ifPresent(token -> refuseSwapped(
                            Key.SLACK_APP_TOKEN,
                            token,
                            "xoxb-",
                            "put the app-level token here, which begins with xapp-"));
            return new SlackSettings(
                    given.text(Key.SLACK_SIGNING_SECRET).map(Secret::new),
                    access,
                    given.text(Key.SLACK_APP_TOKEN).map(Secret::new),
                    given.webAddress(Key.SLACK_API_URL));
        });
    }

    private static Access access(GivenValues given, Key first) {
        Optional<Key> installable = given.anyOf(List.of(Key.SLACK_CLIENT_ID, Key.SLACK_CLIENT_SECRET));
        if (installable.isEmpty()) {
            String botToken = given.needed(Key.SLACK_BOT_TOKEN, Key.SLACK_CLIENT_ID, first);
            refuseSwapped(Key.SLACK_BOT_TOKEN, botToken, "xapp-", "put the bot token here, which begins with xoxb-");
            return new BotToken(new Secret(botToken));
        }
        Key because = installable.get();
        given.notBoth(Key.SLACK_BOT_TOKEN, because);
        String clientId = given.needed(Key.SLACK_CLIENT_ID, because);
        String clientSecret = given.needed(Key.SLACK_CLIENT_SECRET, because);
        return new Installable(
                clientId,
                new Secret(clientSecret),
                given.sealingKeys()
                        .orElseThrow(() -> new BadSetting(
                                Key.SEALING_KEY.variable(),
                                "is missing",
                                "make one with deploy/visavis new-key and keep it safe")),
                given.webAddress(Key.PUBLIC_URL)
                        .orElseThrow(() -> new BadSetting(
                                Key.PUBLIC_URL.variable(),
                                "is missing",
                                "set it to the address at which administrators reach this server")));
    }

    private static void refuseSwapped(Key key, String token, String foreign, String fix) {
        if (token.startsWith(foreign)) {
            throw new BadSetting(key.variable(), "holds another kind of token", fix);
        }
    }
}
