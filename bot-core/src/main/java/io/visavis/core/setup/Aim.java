package io.visavis.core.setup;

import io.visavis.core.words.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * What objectives name: a strategic theme or a competency.
 *
 * @param id 0 where it is still to be made
 * @param objectives how many name it
 * @param retired true where it is offered for no new objective
 * @param behavioursEn empty for a theme, as are those in French
 */
public record Aim(
        long id,
        Bilingual name,
        int objectives,
        boolean retired,
        List<String> behavioursEn,
        List<String> behavioursFr) {
    public Aim {
        behavioursEn = List.copyOf(behavioursEn);
        behavioursFr = List.copyOf(behavioursFr);
    }

    /** The two kinds; a button's value names them. */
    public enum Kind {
        THEME,
        COMPETENCY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
