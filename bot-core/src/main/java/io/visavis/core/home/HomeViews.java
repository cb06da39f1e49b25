package io.visavis.core.home;

import io.visavis.core.chat.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has opened their home, and whether the copy that a platform keeps is behind. */
public interface HomeViews {

    /** The person sees their home as it is now. */
    void opened(long personId, Place place, Instant now);

    /**
     * Something changed that a person's home shows, and so perhaps those of the others in their pairs and of the
     * directors of their programmes.
     *
     * @param shown the place whose copy of the person's own home shows it already; null for none
     */
    void changed(long personId, @Nullable Place shown);

    /**
     * Takes homes that are behind, each for one node alone.
     *
     * @param only the person whose home is meant; null for anybody's
     * @param openedSince those not opened since are left alone
     * @param until when others may take them, should this node fail
     */
    List<Behind> claim(@Nullable Long only, Instant openedSince, Instant now, Instant until, int most);

    /** The copy shows all changes up to the one claimed. */
    void shown(Behind home);

    /** The copy is left as it is until then. */
    void later(Behind home, Instant until);

    /** A home that is behind. {@code change} is the latest change when it was claimed. */
    record Behind(long personId, Place place, long change) {}
}
