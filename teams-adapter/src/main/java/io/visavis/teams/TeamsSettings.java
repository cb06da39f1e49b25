package io.visavis.teams;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the adapter must know to be a bot.
 *
 * @param appId the app registration's client id; null with a local client only
 * @param credential of the app registration; null with a local client only
 * @param homeTenant the tenant of a single-tenant registration; null for a multi-tenant one
 * @param tenants whose people are let in: the home tenant alone, or those listed for a multi-tenant registration
 * @param localClient accept an unauthenticated Teams client on this machine
 */
public record TeamsSettings(
        @Nullable String appId,
        @Nullable AppCredential credential,
        @Nullable String homeTenant,
        Set<String> tenants,
        boolean localClient,
        TeamsEndpoints endpoints) {

    /**
     * Blank values count as missing: the SDK takes a blank app id as the wish to authenticate nobody.
     *
     * @throws IllegalArgumentException in one line that names the setting and the fix
     */
    public TeamsSettings {
        appId = given(appId);
        tenants =
                tenants.stream().map(tenant -> tenant.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (localClient && appId != null) {
            throw new IllegalArgumentException(
                    "VISAVIS_TEAMS_LOCAL_CLIENT lets anyone on this machine in: unset it, or unset"
                            + " VISAVIS_TEAMS_APP_ID");
        }
        if (!localClient && appId == null) {
            throw new IllegalArgumentException("VISAVIS_TEAMS_APP_ID is blank: set it to the bot's client id");
        }
        if (!localClient && credential == null) {
            throw new IllegalArgumentException("VISAVIS_TEAMS_APP_SECRET is blank: set it to the bot's client secret");
        }
        if (!localClient && tenants.isEmpty()) {
            throw new IllegalArgumentException(
                    "VISAVIS_TEAMS_TENANT_ID is blank: set it to the tenant whose people are let in");
        }
    }

    /** A bot of one tenant. Blank values count as missing. */
    public static TeamsSettings singleTenant(
            @Nullable String appId,
            @Nullable AppCredential credential,
            @Nullable String tenant,
            TeamsEndpoints endpoints) {
        String home = given(tenant);
        return new TeamsSettings(appId, credential, home, home == null ? Set.of() : Set.of(home), false, endpoints);
    }

    /** A bot of one tenant with a secret. Blank values count as missing. */
    public static TeamsSettings singleTenant(
            @Nullable String appId, @Nullable String secret, @Nullable String tenant, TeamsEndpoints endpoints) {
        String given = given(secret);
        return singleTenant(appId, given == null ? null : new AppCredential.ClientSecret(given), tenant, endpoints);
    }

    /** A bot that several tenants have installed. */
    public static TeamsSettings multiTenant(
            String appId, AppCredential credential, Set<String> tenants, TeamsEndpoints endpoints) {
        return new TeamsSettings(appId, credential, null, tenants, false, endpoints);
    }

    /** No registration: a Teams client on this machine may speak without proving who it is. */
    public static TeamsSettings ofLocalClient() {
        return new TeamsSettings(null, null, null, Set.of(), true, TeamsEndpoints.microsoft());
    }

    /** Whether people of this tenant are let in. */
    boolean serves(String tenant) {
        return tenants.contains(tenant.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Leaves what is secret out. */
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenants=" + tenants + ", localClient=" + localClient + "]";
    }
}
