package io.visavis.core.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * A chat platform, as the core sees it. Calls block; none is repeated by the adapter or by its HTTP
 * client. None throws for anything the platform answers.
 */
public interface ChatPlatform {

    Platform platform();

    /**
     * Sends a message to one person, in their private conversation with the bot.
     *
     * @param deliveryId opaque; travels with the message where the platform allows, so that {@link #arrived} can find it
     */
    Sending send(Account to, Message message, String deliveryId);

    /** Puts a message in the place of an earlier one. */
    Sending update(Account to, MessageRef earlier, Message message);

    /**
     * Puts someone's home in the place of the one they last saw. Where a platform asks for the home whenever it is
     * opened there is nothing to put, and that counts as sent.
     */
    Sending showHome(Account to, Message home);

    /**
     * Whether the message sent with this delivery id arrived.
     *
     * @param since no earlier than this moment
     */
    Arrival arrived(Account to, String deliveryId, Instant since);

    /**
     * The one workspace that the settings name; it serves everybody where no organisation names a workspace.
     *
     * @return empty when the bot may be in several
     * @throws PlatformUnavailable when the platform was to be asked and did not answer properly
     */
    Optional<String> soleWorkspace() throws PlatformUnavailable;

    /** Whether the bot may speak in this workspace at present, as far as is known without asking the platform. */
    boolean serves(String workspace);

    /**
     * Looks for someone who has not written yet.
     *
     * @param workspace the one to look in: no other is searched
     * @throws PlatformUnavailable when the platform did not answer properly: ask again later
     */
    Sought findByEmail(String email, String workspace) throws PlatformUnavailable;

    /**
     * What the platform says of someone who wrote.
     *
     * @return empty when it knows nobody by that id
     * @throws PlatformUnavailable when the platform did not answer properly
     */
    Optional<Profile> profile(Account account) throws PlatformUnavailable;
}
