package io.visavis.server.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** What no HTTP client sends: broken chunks, halves of requests, headers without end, no HTTP at all. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> METHODS = List.of("POST", "GET", "PUT", "OPTIONS", "HEAD", "TRACE", "BREW", "");
    private static final List<String> PATHS = List.of(
            "/slack/events",
            "/api/messages",
            "/healthz",
            "/readyz",
            "/slack/install",
            "/slack/oauth_redirect?state=x&code=y",
            "/teams/tab",
            "/teams/home",
            "/",
            "/nowhere",
            "/../../etc/passwd",
            "/%2e%2e/%00",
            "/slack/events/..;/x",
            "//",
            "*",
            "http://elsewhere.example/");

    private final RandomGenerator random;
    private final int port;

    RawHttp(RandomGenerator random, int port) {
        this.random = random;
        this.port = port;
    }

    /** Sends something broken. @return the status answered; empty where the door just closed */
    OptionalInt knock() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request().getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                return status(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
            } catch (IOException closedWhileWriting) {
                return OptionalInt.empty();
            }
        }
    }

    /** Opens a connection on which a request begins and does not end, and leaves it so. */
    Socket half() throws IOException {
        return half(path(), "X-None: x");
    }

    /** @param header one line, such as one that lets the sender in */
    Socket half(String path, String header) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\nContent-Length: 5000\r\n\r\n{")
                        .getBytes(ISO_8859_1));
        return socket;
    }

    private static OptionalInt status(String answer) {
        if (answer.startsWith("HTTP/1.1 100")) {
            return status(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
        return answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*")
                ? OptionalInt.of(Integer.parseInt(answer.substring(9, 12)))
                : OptionalInt.empty();
    }

    private String request() {
        return switch (random.nextInt(10)) {
            case 0 -> noise(random.nextInt(2_000));
            case 1 -> line() + "Transfer-Encoding: chunked\r\n\r\n" + chunks();
            case 2 -> line() + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n";
            case 3 -> line() + "X-Many: y\r\n".repeat(3_000) + "\r\n";
            case 4 -> line() + "Content-Length: " + length() + "\r\n\r\n{}";
            case 5 -> line() + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}";
            case 6 -> line() + "Content-Length: 5000\r\n\r\n" + noise(random.nextInt(4_000));
            case 7 -> line() + noise(200).replace("\n", "") + ": " + noise(50) + "\r\n\r\n";
            case 8 -> line() + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}";
            default -> line() + "\r\n" + noise(100);
        };
    }

    private String line() {
        String query = random.nextInt(5) == 0 ? "?" + noise(40).replaceAll("[\\s]", "+") : "";
        return METHODS.get(random.nextInt(METHODS.size())) + " " + path() + query + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n";
    }

    private String path() {
        return PATHS.get(random.nextInt(PATHS.size()));
    }

    private String chunks() {
        return List.of(
                        "zz\r\n{}\r\n0\r\n\r\n",
                        "2\r\n{}",
                        "-2\r\n{}\r\n",
                        "7fffffffffffffff\r\n{}",
                        "2\r\n{}\r\n0\r\n\r\n",
                        "\r\n")
                .get(random.nextInt(6));
    }

    private String length() {
        return List.of("-1", "zz", "99999999999999999999", "", "2, 2", "0x2").get(random.nextInt(6));
    }

    private String noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, ISO_8859_1);
    }
}
