package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A key to sign with, and how it is published. */
record RsaKey(PublicKey publicKey, PrivateKey privateKey) {

    static RsaKey made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new RsaKey(pair.getPublic(), pair.getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    ObjectNode json(String id) {
        RSAPublicKey key = (RSAPublicKey) publicKey;
        ObjectNode entry = Json.object();
        entry.put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", id);
        return entry.put("n", text(key.getModulus())).put("e", text(key.getPublicExponent()));
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
