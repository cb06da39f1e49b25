package io.visavis.core.matching;

import io.visavis.core.matching.Reason.About;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What someone would like of the other side. A wish is weighed, never demanded.
 *
 * @param function null where they do not mind, as is site
 */
public record Wishes(@Nullable Likeness function, @Nullable Likeness site) {
    public static final Wishes NONE = new Wishes(null, null);

    /** How the other should be, compared with oneself. */
    public enum Likeness {
        SAME,
        OTHER
    }

    /** The wish about one matter, if the two are known to fulfil it. */
    Optional<Likeness> fulfilled(About about, Profile own, Profile other) {
        Likeness wished = about == About.FUNCTION ? function : site;
        if (wished == null) {
            return Optional.empty();
        }
        Optional<Boolean> same = about == About.FUNCTION
                ? Profile.same(own.function(), other.function())
                : Profile.same(own.site(), other.site());
        return same.filter(alike -> alike == (wished == Likeness.SAME)).map(alike -> wished);
    }
}
