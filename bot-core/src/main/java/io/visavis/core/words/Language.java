package io.visavis.core.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the product speaks. */
public enum Language {
    EN("en", Locale.UK),
    FR("fr", Locale.FRANCE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    /** For formatting dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** The language of a BCP 47 tag such as {@code fr-CA}; empty when the product does not speak it. */
    public static Optional<Language> of(String tag) {
        String wanted = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return Arrays.stream(values()).filter(l -> l.code.equals(wanted)).findFirst();
    }
}
