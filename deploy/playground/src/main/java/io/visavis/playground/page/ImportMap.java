package io.visavis.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the browser finds lit. Its files lie in the mvnpm jars under a folder named for their version, which is
 * read from the jar itself, so that a new version in the pom is all an upgrade takes.
 */
final class ImportMap {
    static final String PREFIX = "lib/";

    private final Map<String, String> folders = new LinkedHashMap<>();
    private final String json;

    ImportMap() {
        ObjectNode map = Json.object();
        ObjectNode imports = map.putObject("imports");
        add(imports, "lit", "org.mvnpm/lit", "index.js");
        add(imports, "lit-html", "org.mvnpm/lit-html", "lit-html.js");
        add(imports, "lit-element", "org.mvnpm/lit-element", "index.js");
        add(imports, "@lit/reactive-element", "org.mvnpm.at.lit/reactive-element", "reactive-element.js");
        json = Json.text(map);
    }

    private void add(ObjectNode imports, String module, String artifact, String entry) {
        String folder = artifact.substring(artifact.indexOf('/') + 1);
        folders.put(folder, "META-INF/resources/_static/" + folder + "/" + version(artifact) + "/");
        String address = "/playground/assets/" + PREFIX + folder + "/";
        imports.put(module, address + entry);
        imports.put(module + "/", address);
    }

    private static String version(String artifact) {
        String name = "META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream in = ImportMap.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + artifact);
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + name, broken);
        }
    }

    /** The resource behind {@code lib/FOLDER/FILE}. */
    Optional<String> resource(String path) {
        String rest = path.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(folders.get(rest.substring(0, slash))).map(f -> f + rest.substring(slash + 1));
    }

    String json() {
        return json;
    }

    /** As a content security policy names it: the map stands in the page itself, the only script that does. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
