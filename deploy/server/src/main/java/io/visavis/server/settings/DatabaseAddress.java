package io.visavis.server.settings;

import io.visavis.server.settings.DatabaseSettings.External;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Understands the two ways in which people write a PostgreSQL address. */
final class DatabaseAddress {
    private static final String JDBC = "jdbc:";

    private DatabaseAddress() {}

    /**
     * Takes {@code jdbc:postgresql://host:port/name?…}, or {@code postgresql://user:password@host:port/name?…} as
     * psql and most hosting services write it. A user and password set by their own keys win over those in the address.
     */
    static External of(GivenValues given) {
        String address = given.text(Key.DATABASE_URL).orElseThrow();
        URI uri = parse(address.startsWith(JDBC) ? address.substring(JDBC.length()) : address);
        Optional<String> userInfo = Optional.ofNullable(uri.getUserInfo());
        if (userInfo.isPresent() && address.startsWith(JDBC)) {
            throw bad("has a user before its host, which JDBC does not read");
        }
        String user = given.text(Key.DATABASE_USER)
                .or(() -> userInfo.map(info -> info.split(":", 2)[0]))
                .orElse("");
        String password = given.text(Key.DATABASE_PASSWORD)
                .or(() -> userInfo.filter(info -> info.contains(":")).map(info -> info.split(":", 2)[1]))
                .orElse("");
        if (user.isEmpty() && !names(uri, "user")) {
            throw new BadSetting(Key.DATABASE_USER.variable(), "is missing", "set the user of the database");
        }
        return new External(jdbcUrl(uri), user, new Secret(password));
    }

    private static URI parse(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw bad("cannot be understood");
        }
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!postgres || uri.getHost() == null || uri.getPath().length() < 2) {
            throw bad("is not the address of a PostgreSQL database");
        }
        return uri;
    }

    private static boolean names(URI uri, String parameter) {
        return ("&" + Optional.ofNullable(uri.getRawQuery()).orElse("")).contains("&" + parameter + "=");
    }

    private static String jdbcUrl(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    private static BadSetting bad(String problem) {
        return new BadSetting(Key.DATABASE_URL.variable(), problem, "write it as jdbc:postgresql://host:5432/visavis");
    }
}
