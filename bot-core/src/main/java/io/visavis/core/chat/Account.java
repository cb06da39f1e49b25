package io.visavis.core.chat;

import org.jspecify.annotations.Nullable;

/**
 * One person's place on one platform.
 *
 * @param platform which platform
 * @param workspace as in {@link Place#workspace()}
 * @param user the platform's id of the user within the workspace
 * @param conversation where to write to them: opaque to the core, made and understood by the adapter
 *     alone (a Slack channel id; a Teams conversation reference). Null when it is not known yet.
 */
public record Account(
        Platform platform,
        String workspace,
        String user,
        @Nullable String conversation) {

    public Place place() {
        return new Place(platform, workspace);
    }

    /** The same account with the conversation through which the platform reached it. */
    public Account reachedThrough(@Nullable String learned) {
        return learned == null ? this : new Account(platform, workspace, user, learned);
    }
}
