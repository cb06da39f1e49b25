package io.visavis.teams;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A key with a certificate that vouches for itself, made anew by Java's own keytool. */
record TestCertificate(PrivateKey key, X509Certificate certificate) {
    private static final String PASSWORD = "changeit";

    static TestCertificate rsa(Path folder, int bits) throws Exception {
        return made(folder, "-keyalg", "RSA", "-keysize", Integer.toString(bits));
    }

    static TestCertificate elliptic(Path folder) throws Exception {
        return made(folder, "-keyalg", "EC", "-groupname", "secp256r1");
    }

    private static TestCertificate made(Path folder, String... kind) throws Exception {
        Path store = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "app",
                "-dname",
                "CN=visavis",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(kind));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return loaded(store);
    }

    private static TestCertificate loaded(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return new TestCertificate((PrivateKey) store.getKey("app", PASSWORD.toCharArray()), (X509Certificate)
                store.getCertificate("app"));
    }

    String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    String certificatePem() throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String name, byte[] content) {
        return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + name
                + "-----\n";
    }
}
