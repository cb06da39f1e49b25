package io.visavis.teams;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a PEM file, as far as an app's credential may stand in it. No message quotes any of it. */
record PemFile(String text) {
    private static final int MIN_BITS = 2048;

    static PemFile read(Path file) {
        try {
            return new PemFile(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: name a PEM file that exists");
        }
    }

    AppCredential.Certificate credential() {
        X509Certificate certificate = certificate();
        PrivateKey key = key();
        if (!(key instanceof RSAPrivateKey own) || !(certificate.getPublicKey() instanceof RSAPublicKey of)) {
            throw new IllegalArgumentException("holds another kind of key: make one of RSA, at least 2048 bits");
        }
        if (!own.getModulus().equals(of.getModulus())) {
            throw new IllegalArgumentException(
                    "holds a key and the certificate of another: put the pair into one file");
        }
        if (of.getModulus().bitLength() < MIN_BITS) {
            throw new IllegalArgumentException("holds a short key: make one of RSA, at least 2048 bits");
        }
        return new AppCredential.Certificate(key, certificate);
    }

    /** The first one: that of the app stands before those that vouch for it. */
    private X509Certificate certificate() {
        byte[] encoded = part("CERTIFICATE")
                .orElseThrow(() -> new IllegalArgumentException("holds no certificate: put it beside the key"));
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("holds a certificate that cannot be read: export it again as PEM");
        }
    }

    private PrivateKey key() {
        Optional<byte[]> encoded = part("PRIVATE KEY");
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException(
                    text.contains("PRIVATE KEY-----")
                            ? "holds a key in another form: convert it with openssl pkcs8 -topk8 -nocrypt"
                            : "holds no private key: put it beside the certificate");
        }
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("holds another kind of key: make one of RSA, at least 2048 bits");
        }
    }

    private Optional<byte[]> part(String name) {
        Matcher found = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]*)-----END " + name + "-----")
                .matcher(text);
        try {
            return found.find() ? Optional.of(Base64.getMimeDecoder().decode(found.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
