package io.visavis.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Microsoft is.
 *
 * @param openIdMetadata describes the keys that sign what Teams sends
 * @param tokenAuthority issues the tokens that the bot sends, as {@code {authority}/{tenant}/oauth2/v2.0/token}
 * @param serviceHosts the hosts that may be sent a token: names, or {@code *.} and a domain
 * @param loopbackServices whether services on this machine may be sent a token too, over plain HTTP
 */
public record TeamsEndpoints(
        URI openIdMetadata, URI tokenAuthority, Set<String> serviceHosts, boolean loopbackServices) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public TeamsEndpoints {
        serviceHosts = Set.copyOf(serviceHosts);
    }

    /**
     * The public cloud. Of trafficmanager.net only Teams' own name is trusted: anybody can rent another
     * name below it.
     */
    public static TeamsEndpoints microsoft() {
        return new TeamsEndpoints(
                URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                URI.create("https://login.microsoftonline.com"),
                Set.of("*.botframework.com", "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"),
                false);
    }

    /** The same with another token authority, such as a national cloud's. */
    public TeamsEndpoints withTokenAuthority(URI authority) {
        return new TeamsEndpoints(openIdMetadata, authority, serviceHosts, loopbackServices);
    }

    /** The same with other signing keys. Where this machine publishes them, its services are trusted, and no other. */
    public TeamsEndpoints withOpenIdMetadata(URI metadata) {
        boolean here = isLoopback(metadata);
        return new TeamsEndpoints(metadata, tokenAuthority, here ? Set.of() : serviceHosts, here);
    }

    /** Whether a service URL may be called with the bot's token. */
    boolean trust(@Nullable String serviceUrl) {
        URI uri = parsed(serviceUrl);
        if (uri == null || uri.getHost() == null || uri.getUserInfo() != null) {
            return false;
        }
        if (isLoopback(uri)) {
            return loopbackServices && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        }
        return "https".equals(uri.getScheme()) && uri.getPort() == -1 && isListed(uri.getHost());
    }

    private boolean isListed(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return serviceHosts.stream()
                .anyMatch(allowed ->
                        allowed.startsWith("*.") ? name.endsWith(allowed.substring(1)) : name.equals(allowed));
    }

    static boolean isLoopback(@Nullable String serviceUrl) {
        URI uri = parsed(serviceUrl);
        return uri != null && uri.getHost() != null && uri.getUserInfo() == null && isLoopback(uri);
    }

    private static boolean isLoopback(URI uri) {
        return LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static @Nullable URI parsed(@Nullable String serviceUrl) {
        try {
            return serviceUrl == null ? null : URI.create(serviceUrl);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
