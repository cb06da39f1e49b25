package io.visavis.server.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where the server listens and how it is reached.
 *
 * @param port 1 to 65535
 * @param publicUrl the address people and platforms use, without a slash at the end; https unless it is this machine
 */
public record HttpSettings(int port, Optional<URI> publicUrl) {
    static final int DEFAULT_PORT = 8080;

    static HttpSettings from(GivenValues given) {
        return new HttpSettings(given.port(Key.HTTP_PORT, DEFAULT_PORT), given.webAddress(Key.PUBLIC_URL));
    }
}
