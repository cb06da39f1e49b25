package io.visavis.core.chat;

/**
 * Where people have accounts: one workspace of one platform.
 *
 * @param workspace the Slack team id, the id of the Enterprise Grid organisation where the bot is installed for all of
 *     it, or the Teams tenant id
 */
public record Place(Platform platform, String workspace) {}
