package io.visavis.playground.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page's files, out of the jars. Kept by the browser, but asked about each time by their tag. */
final class Assets {
    private static final String HOME = "io/visavis/playground/page/";
    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9@-]+(?:[/.][a-z0-9@-]+)*\\.(js|css|svg)");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8", "svg", "image/svg+xml");

    private final ImportMap libraries;
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    Assets(ImportMap libraries) {
        this.libraries = libraries;
    }

    /**
     * @throws Refusal 404 when there is no such file
     */
    void serve(String path, HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Asset asset = find(path).orElseThrow(() -> new Refusal(404, "no such file"));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", asset.tag());
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }

    private Optional<Asset> find(String path) throws IOException {
        if (!HARMLESS.matcher(path).matches()) {
            return Optional.empty();
        }
        Asset known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> resource =
                path.startsWith(ImportMap.PREFIX) ? libraries.resource(path) : Optional.of(HOME + path);
        Optional<Asset> asset = resource.isEmpty() ? Optional.empty() : Optional.ofNullable(load(resource.get()));
        asset.ifPresent(found -> read.put(path, found));
        return asset;
    }

    private static @Nullable Asset load(String resource) throws IOException {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            return new Asset(bytes, "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "-" + bytes.length + "\"");
        }
    }

    /** Not a record: arrays have no equality worth the name. */
    private static final class Asset {
        private final byte[] bytes;
        private final String tag;

        Asset(byte[] bytes, String tag) {
            this.bytes = bytes;
            this.tag = tag;
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }
    }
}
