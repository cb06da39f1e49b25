package io.visavis.server.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in the app package for Teams. No secret does, so that none is asked for.
 *
 * @param appId the client id of the bot's app registration, a GUID in small letters
 * @param publicUrl where people reach the server: https, without a slash at the end
 */
public record PackageSettings(String appId, URI publicUrl) {
    private static final String GUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** @throws BadSetting when one is missing or cannot stand in an app package */
    public static PackageSettings from(Map<String, String> environment) {
        GivenValues given = GivenValues.read(environment);
        String appId =
                given.needed(Key.TEAMS_APP_ID, "set it to the application (client) id of the bot's registration");
        if (!appId.matches(GUID)) {
            throw new BadSetting(
                    Key.TEAMS_APP_ID.variable(),
                    "is not an application (client) id",
                    "copy it from the app registration, 36 characters such as 11111111-2222-3333-4444-555555555555");
        }
        given.needed(Key.PUBLIC_URL, "set it to the address at which people reach the server");
        URI publicUrl = given.webAddress(Key.PUBLIC_URL).orElseThrow();
        if (!"https".equalsIgnoreCase(publicUrl.getScheme()) || GivenValues.isLoopback(publicUrl.getHost())) {
            throw new BadSetting(
                    Key.PUBLIC_URL.variable(), "is of this machine alone", "Teams needs an https:// address");
        }
        return new PackageSettings(appId.toLowerCase(Locale.ROOT), publicUrl);
    }
}
