package io.visavis.server.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What browsers ask of pages, with parameters and headers that nobody foresaw, and hints at a place of somebody else's. */
final class PageKnock {
    /** Stands in every address that leads away, and must never come back in a header. */
    static final String ELSEWHERE = "elsewhere.example";
    /** Must never come back as it is. */
    static final String SCRIPT = "<script>alert(1)";

    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> NAMES = List.of(
            "state",
            "code",
            "error",
            "redirect_uri",
            "return_to",
            "next",
            "client_id",
            "scope",
            "lang",
            "theme",
            "%00");
    private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "HEAD", "POST", "OPTIONS");

    private final RandomGenerator random;
    private final int port;

    PageKnock(RandomGenerator random, int port) {
        this.random = random;
        this.port = port;
    }

    /** @param body empty where there is none */
    record Page(int status, String head, String body) {
        Optional<String> header(String name) {
            Matcher line = Pattern.compile("(?im)^" + name + ": *(.*?)\\r?$").matcher(head);
            return line.find() ? Optional.of(line.group(1)) : Optional.empty();
        }
    }

    /** @param sound what would be right: {@code name=value} of parameters, to be mixed with what is not */
    Page ask(String path, List<String> sound, List<String> headers) {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            query.append('&').append(pick(NAMES)).append('=').append(strange());
        }
        for (String parameter : sound) {
            if (random.nextInt(4) > 0) {
                query.insert(0, "&" + parameter);
            }
        }
        StringBuilder request = new StringBuilder(pick(METHODS))
                .append(' ')
                .append(path)
                .append(query.isEmpty() ? "" : "?" + query.substring(1))
                .append(" HTTP/1.1\r\nConnection: close\r\nHost: ")
                .append(random.nextInt(3) == 0 ? ELSEWHERE : "localhost")
                .append("\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (random.nextInt(3) == 0) {
            request.append("X-Forwarded-Host: " + ELSEWHERE + "\r\nX-Forwarded-Proto: javascript\r\n"
                    + "Referer: https://" + ELSEWHERE + "/\r\nAccept-Language: xx-<script>alert(1)</script>\r\n");
        }
        return exchange(request.append("\r\n").toString());
    }

    String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String strange() {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> encoded("https://" + ELSEWHERE + "/");
            case 2 -> encoded("//" + ELSEWHERE);
            case 3 -> "%0d%0aLocation:%20https://" + ELSEWHERE;
            case 4 -> encoded(SCRIPT + "</script>");
            case 5 -> "x".repeat(random.nextInt(500));
            case 6 -> "%zz%";
            case 7 -> encoded("\u0000\u202e{{a}}'\"");
            default -> Long.toString(random.nextLong());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Page exchange(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            if (!answer.startsWith("HTTP/1.1 ") || end < 0) {
                throw new AssertionError("no answer to " + request);
            }
            return new Page(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        }
    }
}
