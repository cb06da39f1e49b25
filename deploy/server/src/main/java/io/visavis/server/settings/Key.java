package io.visavis.server.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every setting there is. Its name outside is {@code VISAVIS_} and the constant's name. */
enum Key {
    DATABASE_URL,
    DATABASE_USER,
    DATABASE_PASSWORD,
    DATA_DIR,
    HTTP_PORT,
    PUBLIC_URL,
    SEALING_KEY,
    SLACK_SIGNING_SECRET,
    SLACK_BOT_TOKEN,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_APP_TOKEN,
    SLACK_API_URL,
    TEAMS_APP_ID,
    TEAMS_APP_SECRET,
    TEAMS_APP_CERTIFICATE,
    TEAMS_TENANT_ID,
    TEAMS_TENANTS,
    TEAMS_AUTHORITY,
    TEAMS_OPENID_METADATA,
    TEAMS_LOCAL_CLIENT;

    static final String PREFIX = "VISAVIS_";

    /** Names the file of settings; stands in the environment only. */
    static final String CONFIG = PREFIX + "CONFIG";

    String variable() {
        return PREFIX + name();
    }

    static Optional<Key> of(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }

    static List<String> variables() {
        return Arrays.stream(values()).map(Key::variable).toList();
    }
}
