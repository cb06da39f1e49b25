package io.visavis.server.settings;

import io.visavis.core.workspace.Sealing;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The values that were given, by key. A blank value counts as not given; the environment wins over the file. */
final class GivenValues {
    private final Map<Key, String> values = new EnumMap<>(Key.class);

    private GivenValues() {}

    static GivenValues read(Map<String, String> environment) {
        GivenValues given = new GivenValues();
        String file = environment.getOrDefault(Key.CONFIG, "");
        if (!file.isBlank()) {
            given.add(properties(file));
        }
        Map<String, String> ours = new TreeMap<>(environment);
        ours.keySet().removeIf(name -> !name.startsWith(Key.PREFIX) || name.equals(Key.CONFIG));
        given.add(ours);
        return given;
    }

    private static Map<String, String> properties(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadSetting(
                    Key.CONFIG, "names a file that cannot be read", "give a UTF-8 properties file that exists");
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private void add(Map<String, String> named) {
        named.forEach((name, value) -> {
            Key key = Key.of(name).orElseThrow(() -> unknown(name));
            if (!value.isBlank()) {
                values.put(key, value.strip());
            }
        });
    }

    private static BadSetting unknown(String name) {
        String near = Key.variables().stream()
                .min(Comparator.comparing(known -> distance(known, name)))
                .orElseThrow();
        String fix = distance(near, name) <= 4
                ? "did you mean " + near + "?"
                : "remove it, or see the README for the names that exist";
        return new BadSetting(name, "is not a setting", fix);
    }

    private static int distance(String known, String name) {
        return LevenshteinDistance.getDefaultInstance().apply(known, name.toUpperCase(Locale.ROOT));
    }

    boolean has(Key key) {
        return values.containsKey(key);
    }

    /** The first of these that was given. */
    Optional<Key> anyOf(List<Key> keys) {
        return keys.stream().filter(this::has).findFirst();
    }

    Optional<String> text(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** @param because a key that was given and makes this one necessary */
    String needed(Key key, Key because) {
        return text(key)
                .orElseThrow(
                        () -> new BadSetting(key.variable(), "is missing", "set it, or unset " + because.variable()));
    }

    /** @param other may stand in its place */
    String needed(Key key, Key other, Key because) {
        return needed(key, "set it or " + other.variable() + ", or unset " + because.variable());
    }

    /** @param fix what to set it to */
    String needed(Key key, String fix) {
        return text(key).orElseThrow(() -> new BadSetting(key.variable(), "is missing", fix));
    }

    /** Two that say the same thing in two ways. */
    void notBoth(Key one, Key other) {
        if (has(one) && has(other)) {
            throw new BadSetting(
                    one.variable(), "is given beside " + other.variable(), "unset the one that does not hold");
        }
    }

    boolean flag(Key key) {
        return text(key)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new BadSetting(key.variable(), "is neither true nor false", "write true or false");
                })
                .orElse(false);
    }

    int port(Key key, int otherwise) {
        return text(key)
                .map(value -> {
                    if (!value.matches("[0-9]{1,5}")
                            || Integer.parseInt(value) < 1
                            || Integer.parseInt(value) > 65_535) {
                        throw new BadSetting(key.variable(), "is not a port", "give a number from 1 to 65535");
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }

    /** @throws BadSetting when one of them is none; its text is not in the message */
    Optional<Secret> sealingKeys() {
        return text(Key.SEALING_KEY).map(keys -> {
            try {
                Sealing.with(keys);
            } catch (IllegalArgumentException e) {
                throw new BadSetting(
                        Key.SEALING_KEY.variable(), "is no sealing key", "make one with deploy/visavis new-key");
            }
            return new Secret(keys);
        });
    }

    /** A web address, without a slash at its end; plain HTTP only on this machine. */
    Optional<URI> webAddress(Key key) {
        return text(key).map(value -> webAddress(key, value));
    }

    private static URI webAddress(Key key, String value) {
        URI address;
        try {
            address = new URI(value.replaceAll("/+$", ""));
        } catch (URISyntaxException e) {
            throw new BadSetting(key.variable(), "is not a web address", "write it as https://host");
        }
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (address.getHost() == null || !(encrypted || plain) || address.getUserInfo() != null) {
            throw new BadSetting(key.variable(), "is not a web address", "write it as https://host");
        }
        if (plain && !isLoopback(address.getHost())) {
            throw new BadSetting(
                    key.variable(), "is not encrypted", "use https:// (http:// serves for localhost only)");
        }
        return address;
    }

    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
