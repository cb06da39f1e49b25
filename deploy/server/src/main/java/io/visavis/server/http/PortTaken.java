package io.visavis.server.http;

/** Another program listens where the server should. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
        super("Port " + port + " is taken by another program: stop that one, or set VISAVIS_HTTP_PORT", cause);
    }
}
