package io.visavis.teams;

import com.auth0.jwk.InvalidPublicKeyException;
import com.auth0.jwk.Jwk;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import com.microsoft.bot.connector.authentication.OpenIdMetadataResolver;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign what Teams sends. The SDK's own cache looks again only after five days, even for a
 * key it has never seen, which locks the bot out when Microsoft changes its keys; and it takes a key
 * without endorsements as endorsed for everything.
 */
final class ChannelKeys implements OpenIdMetadataResolver, OpenIdMetadata {
    private final PublishedKeys keys;

    ChannelKeys(PublishedKeys keys) {
        this.keys = keys;
    }

    @Override
    public OpenIdMetadata get(String metadataUrl) {
        return this;
    }

    @Override
    public @Nullable OpenIdMetadataKey getKey(@Nullable String keyId) {
        Jwk jwk = keys.get(keyId);
        return jwk == null ? null : endorsed(jwk);
    }

    private static @Nullable OpenIdMetadataKey endorsed(Jwk jwk) {
        RSAPublicKey rsa = rsa(jwk);
        if (!(jwk.getAdditionalAttributes().get("endorsements") instanceof List<?> endorsements)
                || endorsements.isEmpty()
                || rsa == null) {
            return null;
        }
        OpenIdMetadataKey key = new OpenIdMetadataKey();
        key.key = rsa;
        key.endorsements = endorsements.stream().map(String::valueOf).toList();
        key.certificateChain = jwk.getCertificateChain();
        return key;
    }

    /** @return null when it is another kind of key, or none */
    static @Nullable RSAPublicKey rsa(Jwk jwk) {
        try {
            return jwk.getPublicKey() instanceof RSAPublicKey rsa ? rsa : null;
        } catch (InvalidPublicKeyException e) {
            return null;
        }
    }
}
