package io.visavis.teams;

import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Hands our own token to the SDK's connector client. */
final class BotCredentials extends MicrosoftAppCredentials {
    private final BotTokens tokens;

    BotCredentials(String appId, BotTokens tokens) {
        super(appId, null);
        this.tokens = tokens;
    }

    @Override
    public CompletableFuture<String> getToken() {
        return tokens.current() instanceof BotToken.Granted granted
                ? CompletableFuture.completedFuture(granted.value())
                : CompletableFuture.failedFuture(new IOException("no token"));
    }
}
