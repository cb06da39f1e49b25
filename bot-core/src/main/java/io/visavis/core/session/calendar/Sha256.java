package io.visavis.core.session.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What something can be known by, and not found out from. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
