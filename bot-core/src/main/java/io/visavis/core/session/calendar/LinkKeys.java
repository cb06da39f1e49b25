package io.visavis.core.session.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacKey;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Signs links (HMAC-SHA-256) by keys derived from those that seal (HKDF): what signs opens nothing that is sealed. */
public final class LinkKeys {
    static final int TAG_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final byte[] PURPOSE = "visavis calendar link 1".getBytes(UTF_8);

    private final Mac mac;

    private LinkKeys(Mac mac) {
        this.mac = mac;
    }

    /**
     * @param sealingKeys as the settings take them, parted by commas; the first one signs, all of them are believed
     * @throws IllegalArgumentException when one of them is not written in Base64
     */
    public static LinkKeys from(String sealingKeys) {
        try {
            MacConfig.register();
            KeysetHandle.Builder set = KeysetHandle.newBuilder();
            int number = 0;
            for (String key : sealingKeys.split(",", -1)) {
                number++;
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(
                                derived(Base64.getDecoder().decode(key.strip())))
                        .withFixedId(number);
                set.addEntry(number == 1 ? entry.makePrimary() : entry);
            }
            return new LinkKeys(set.build().getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    @AccessesPartialKey
    private static HmacKey derived(byte[] sealingKey) throws GeneralSecurityException {
        byte[] bytes = Hkdf.computeHkdf("HMACSHA256", sealingKey, new byte[0], PURPOSE, KEY_BYTES);
        return HmacKey.builder()
                .setParameters(HmacParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setHashType(HmacParameters.HashType.SHA256)
                        .setVariant(HmacParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
    }

    byte[] sign(byte[] claim) {
        try {
            return mac.computeMac(claim);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** Takes as long for any tag of a length. */
    boolean signed(byte[] claim, byte[] tag) {
        try {
            mac.verifyMac(tag, claim);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
