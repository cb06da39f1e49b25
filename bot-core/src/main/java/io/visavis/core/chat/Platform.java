package io.visavis.core.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The chat platforms a person can be reached on. The codes are those of the import files and of the database. */
public enum Platform {
    SLACK("slack", "Slack"),
    TEAMS("teams", "Microsoft Teams");

    private final String code;
    private final String label;

    Platform(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** The name people know it by; the same in every language. */
    public String label() {
        return label;
    }

    public static Optional<Platform> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(p -> p.code.equals(wanted)).findFirst();
    }
}
