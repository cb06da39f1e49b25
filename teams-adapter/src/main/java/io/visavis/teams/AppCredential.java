package io.visavis.teams;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** With what the bot proves to the token authority that it is the app. Neither kind prints what is secret in it. */
public sealed interface AppCredential {

    /** A password that the app registration made. */
    record ClientSecret(String value) implements AppCredential {
        @Override
        public String toString() {
            return "ClientSecret";
        }
    }

    /** A key whose certificate was uploaded to the app registration. */
    record Certificate(PrivateKey key, X509Certificate certificate) implements AppCredential {

        /**
         * Reads a PEM file that holds the certificate and its RSA key, in PKCS#8 and without a password.
         *
         * @throws IllegalArgumentException in one line that says what is wrong with it and what to do
         */
        public static Certificate read(Path pem) {
            return PemFile.read(pem).credential();
        }

        /** When the authority will no longer take it. */
        public Instant end() {
            return certificate.getNotAfter().toInstant();
        }

        @Override
        public String toString() {
            return "Certificate";
        }
    }
}
