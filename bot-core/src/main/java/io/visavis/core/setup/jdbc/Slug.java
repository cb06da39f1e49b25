package io.visavis.core.setup.jdbc;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a code out of a name. */
final class Slug {
    private static final int LONGEST = 40;

    private Slug() {}

    /** Letters, digits and hyphens, at most 40; what stands in for it where nothing is left of the name. */
    static String of(String name, String otherwise) {
        String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? otherwise : cut;
    }
}
