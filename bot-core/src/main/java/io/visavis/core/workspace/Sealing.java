package io.visavis.core.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.visavis.core.chat.Place;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals secrets at rest (AES-256-GCM), each bound to its workspace, so that one copied to another row does not open.
 * The key comes from the settings and is never stored beside what it seals.
 */
public final class Sealing {
    private static final int KEY_BYTES = 32;
    private static final AesGcmParameters PARAMETERS = parameters();

    private final Aead aead;

    private Sealing(Aead aead) {
        this.aead = aead;
    }

    /**
     * @param keys each of 32 bytes in Base64, parted by commas; the first one seals, all of them open
     * @throws IllegalArgumentException when one of them is no such key; its text is not in the message
     */
    public static Sealing with(String keys) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder set = KeysetHandle.newBuilder();
            int number = 0;
            for (String key : keys.split(",", -1)) {
                number++;
                KeysetHandle.Builder.Entry entry =
                        KeysetHandle.importKey(key(key.strip())).withFixedId(number);
                set.addEntry(number == 1 ? entry.makePrimary() : entry);
            }
            return new Sealing(set.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    /** A new key for the settings. */
    public static String newKey() {
        return Base64.getEncoder()
                .encodeToString(SecretBytes.randomBytes(KEY_BYTES).toByteArray(InsecureSecretKeyAccess.get()));
    }

    @AccessesPartialKey
    private static AesGcmKey key(String text) throws GeneralSecurityException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw notAKey();
        }
        if (bytes.length != KEY_BYTES) {
            throw notAKey();
        }
        return AesGcmKey.builder()
                .setParameters(PARAMETERS)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
    }

    private static IllegalArgumentException notAKey() {
        return new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, written in Base64");
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] seal(String secret, Place place) {
        try {
            return aead.encrypt(secret.getBytes(UTF_8), bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** @throws WrongKey when it was sealed with another key, for another place, or was changed since */
    public String open(byte[] sealed, Place place) {
        try {
            return new String(aead.decrypt(sealed, bound(place)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new WrongKey();
        }
    }

    /** @throws WrongKey as {@link #open} */
    public void tryToOpen(Sealed sealed) {
        open(sealed.bytes(), sealed.place());
    }

    private static byte[] bound(Place place) {
        return (place.platform().code() + ":" + place.workspace()).getBytes(UTF_8);
    }

    /** Something sealed, and the place it is bound to. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Sealed(Place place, byte[] bytes) {}

    /** The key does not open what is stored. */
    public static final class WrongKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongKey() {
            super("the sealing key does not open what is stored");
        }
    }
}
