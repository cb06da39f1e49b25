package io.visavis.core.workspace;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspaces whose administrators installed the bot, with its tokens. Shared by all nodes. */
public interface Installations {

    /** Installed, or installed again: what was held back for the workspace is sent before long. */
    void store(Installation installation, Instant now);

    /** Empty where the bot is not installed, or no longer. */
    Optional<Installation> find(Place place);

    boolean isInstalled(Place place);

    /**
     * The workspace removed the bot or withdrew its tokens, which are forgotten. Nothing is sent there any more, and
     * the directors concerned are told. Does nothing when that is known, or when it was installed again since.
     *
     * @param asOf when the platform says that it happened
     */
    void removed(Place place, Removal why, Instant asOf);

    /**
     * Takes it upon this node to renew a token, unless another does so now.
     *
     * @param known the token that is to be replaced
     * @param until when another node may try instead
     */
    boolean beginRenewal(Place place, Token known, String node, Instant now, Instant until);

    /** Ends a renewal that this node began; does nothing when it took too long. */
    void renewed(Place place, Token token, String node);

    /** Ends a renewal that came to nothing. */
    void notRenewed(Place place, String node);

    /** All there ever were, without their tokens, by name. */
    List<Known> all(Platform platform);

    /** Workspaces that organisations name and that never installed the bot. */
    List<String> missing(Platform platform);

    /** Whether the stored tokens can be read with the key of the settings; true where there are none. */
    boolean keyFits();

    /** Why the bot may no longer speak. */
    enum Removal {
        UNINSTALLED,
        REVOKED
    }

    /**
     * A workspace, without its token.
     *
     * @param named whether an organisation of a programme names it: nothing is sent to one that none names
     */
    record Known(Place place, String name, boolean installed, boolean named) {}
}
