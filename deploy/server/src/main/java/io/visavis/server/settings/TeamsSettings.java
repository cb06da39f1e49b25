package io.visavis.server.settings;

import io.visavis.teams.AppCredential;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the bot is known to Teams. */
public sealed interface TeamsSettings {

    /**
     * An app registration.
     *
     * @param homeTenant of a single-tenant registration; empty for a multi-tenant one
     * @param tenants those whose people are believed to be who their directory says
     * @param authority who issues the bot's tokens, without a slash at the end; empty for Microsoft's public cloud
     * @param openIdMetadata describes the keys that sign what Teams sends; empty for Microsoft's public cloud
     */
    record Registered(
            String appId,
            AppCredential credential,
            Optional<String> homeTenant,
            Set<String> tenants,
            Optional<URI> authority,
            Optional<URI> openIdMetadata)
            implements TeamsSettings {
        public Registered {
            tenants = Set.copyOf(tenants);
        }
    }

    /** No registration: a Teams client on this machine may speak without proving who it is. */
    record LocalClient() implements TeamsSettings {}

    static Optional<TeamsSettings> from(GivenValues given) {
        Optional<Key> first = given.anyOf(List.of(
                Key.TEAMS_APP_ID,
                Key.TEAMS_APP_SECRET,
                Key.TEAMS_APP_CERTIFICATE,
                Key.TEAMS_TENANT_ID,
                Key.TEAMS_TENANTS,
                Key.TEAMS_AUTHORITY,
                Key.TEAMS_OPENID_METADATA));
        if (given.flag(Key.TEAMS_LOCAL_CLIENT)) {
            first.ifPresent(key -> {
                throw new BadSetting(
                        Key.TEAMS_LOCAL_CLIENT.variable(),
                        "lets in whoever is on this machine, and is refused together with a real app",
                        "unset it, or unset " + key.variable());
            });
            return Optional.of(new LocalClient());
        }
        return first.map(key -> registered(given, key));
    }

    private static Registered registered(GivenValues given, Key first) {
        String appId = given.needed(Key.TEAMS_APP_ID, first);
        AppCredential credential = credential(given, first);
        given.notBoth(Key.TEAMS_TENANTS, Key.TEAMS_TENANT_ID);
        Optional<URI> authority = given.webAddress(Key.TEAMS_AUTHORITY);
        Optional<URI> metadata = given.webAddress(Key.TEAMS_OPENID_METADATA);
        if (given.has(Key.TEAMS_TENANTS)) {
            return new Registered(appId, credential, Optional.empty(), tenants(given), authority, metadata);
        }
        String tenant = given.needed(Key.TEAMS_TENANT_ID, Key.TEAMS_TENANTS, first);
        return new Registered(appId, credential, Optional.of(tenant), Set.of(tenant), authority, metadata);
    }

    private static AppCredential credential(GivenValues given, Key first) {
        given.notBoth(Key.TEAMS_APP_CERTIFICATE, Key.TEAMS_APP_SECRET);
        Optional<String> file = given.text(Key.TEAMS_APP_CERTIFICATE);
        if (file.isEmpty()) {
            return new AppCredential.ClientSecret(given.needed(Key.TEAMS_APP_SECRET, Key.TEAMS_APP_CERTIFICATE, first));
        }
        try {
            return AppCredential.Certificate.read(Path.of(file.get()));
        } catch (IllegalArgumentException e) {
            String[] what = String.valueOf(e.getMessage()).split(": ", 2);
            throw new BadSetting(Key.TEAMS_APP_CERTIFICATE.variable(), what[0], what[what.length - 1]);
        }
    }

    private static Set<String> tenants(GivenValues given) {
        Set<String> tenants = new LinkedHashSet<>();
        Arrays.stream(given.text(Key.TEAMS_TENANTS).orElseThrow().split(","))
                .map(String::strip)
                .forEach(tenants::add);
        if (tenants.contains("")) {
            throw new BadSetting(
                    Key.TEAMS_TENANTS.variable(), "has a gap", "write tenant ids with a comma between two of them");
        }
        return tenants;
    }
}
