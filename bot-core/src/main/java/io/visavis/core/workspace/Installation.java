package io.visavis.core.workspace;

import io.visavis.core.chat.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that has the bot.
 *
 * @param name as its people know it
 * @param enterprise the Slack Enterprise Grid organisation that it belongs to or is; null for none
 * @param botUser the platform's id of the bot there
 * @param scopes what the bot may do there
 */
public record Installation(
        Place place, String name, @Nullable String enterprise, String botUser, Set<String> scopes, Token token) {
    public Installation {
        scopes = Set.copyOf(scopes);
    }
}
