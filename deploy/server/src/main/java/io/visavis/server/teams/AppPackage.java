package io.visavis.server.teams;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.visavis.teams.TeamsApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip that Teams takes an app from: a manifest with its words in French, and two icons. */
public final class AppPackage {
    private static final String MANIFEST = "manifest.json";
    /** Zip files hold a time for each part. The same settings must give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * @param appId the client id of the bot's app registration, a GUID
     * @param publicUrl where people reach the server, without a slash at the end
     * @param version of this program; Teams takes an update only when it changed
     */
    public AppPackage(String appId, URI publicUrl, String version, Publisher publisher) {
        values.put("appId", appId);
        values.put("teamsAppId", TeamsApp.idOf(appId));
        values.put("host", publicUrl.getHost());
        values.put("publicUrl", publicUrl.toString());
        values.put("version", version.replaceFirst("-.*", ""));
        values.put("developer", publisher.name());
        values.put("website", publisher.website().toString());
        values.put("privacy", publisher.privacy().toString());
        values.put("terms", publisher.terms().toString());
    }

    /** The zip. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
            for (String file : new String[] {"fr.json", "color.png", "outline.png"}) {
                add(zip, file, resource(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String manifest() {
        String manifest = new String(resource(MANIFEST), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> value : values.entrySet()) {
            String literal = new String(JsonStringEncoder.getInstance().quoteAsString(value.getValue()));
            manifest = manifest.replace("${" + value.getKey() + "}", literal);
        }
        return manifest;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] resource(String name) {
        try (InputStream stream = AppPackage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("this build lacks deploy/teams/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
