package io.visavis.teams;

import com.auth0.jwk.Jwk;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signing keys that an issuer describes at an address of its own; kept for a day, and looked for anew when one is unknown. */
final class PublishedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration FRESH = Duration.ofDays(1);
    /** So that made-up key ids do not make the bot hammer the issuer. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final String metadata;
    private final OkHttpClient http;
    private final Clock clock;
    private Map<String, Jwk> keys = Map.of();
    private String issuer = "";
    private Instant fetched = Instant.MIN;
    private Instant looked = Instant.MIN;

    PublishedKeys(String metadata, OkHttpClient http, Clock clock) {
        this.metadata = metadata;
        this.http = http;
        this.clock = clock;
    }

    /** @return null when there is no such key, or the issuer cannot be asked */
    synchronized @Nullable Jwk get(@Nullable String keyId) {
        if (keyId == null) {
            return null;
        }
        Instant now = clock.instant();
        boolean stale = isLongAgo(fetched, now, FRESH) || !keys.containsKey(keyId);
        if (stale && isLongAgo(looked, now, BETWEEN_LOOKS)) {
            looked = now;
            refresh(now);
        }
        return keys.get(keyId);
    }

    /** What the issuer calls itself; blank before a key was found. */
    synchronized String issuer() {
        return issuer;
    }

    private static boolean isLongAgo(Instant then, Instant now, Duration age) {
        return then.isAfter(now) || then.isBefore(now.minus(age));
    }

    private void refresh(Instant now) {
        try {
            JsonNode described = read(metadata);
            keys = keys(read(described.path("jwks_uri").asText()));
            issuer = described.path("issuer").asText();
            fetched = now;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the keys of Microsoft could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private JsonNode read(String url) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return Json.MAPPER.readTree(response.body().bytes());
        }
    }

    private static Map<String, Jwk> keys(JsonNode keySet) {
        Map<String, Jwk> found = new HashMap<>();
        for (JsonNode entry : keySet.path("keys")) {
            found.put(entry.path("kid").asText(), Jwk.fromValues(Json.MAPPER.convertValue(entry, ATTRIBUTES)));
        }
        return Map.copyOf(found);
    }
}
