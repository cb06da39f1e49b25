package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an administrator reads when an installation has ended, in their browser's language. */
final class InstallPage {
    private static final String FRAME = """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        :root { color-scheme: light dark; --ink: #1f2a2b; --paper: #f4f6f5; --card: #fff; --line: #d5dcda; --mark: #2f5d62 }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8eeec; --paper: #141a1a; --card: #1d2525; --line: #36423f; --mark: #8fc1b5 }
        }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper);
          color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
        main { max-width: 34rem; margin: 1.5rem; padding: 2rem; background: var(--card);
          border: 1px solid var(--line); border-top: 4px solid var(--mark); border-radius: 8px }
        h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 1rem }
        p { margin: .75rem 0 0; overflow-wrap: anywhere }
        </style>
        </head>
        <body><main><h1>%s</h1>%s</main></body>
        </html>
        """;

    private final Words words;

    private InstallPage(Words words) {
        this.words = words;
    }

    static InstallPage forReaderOf(HttpServletRequest request) {
        List<Locale> wanted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return new InstallPage(Words.in(wanted.stream()
                .map(locale -> Language.of(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN)));
    }

    void installed(HttpServletResponse answer, String name, String id) throws IOException {
        write(
                answer,
                HttpServletResponse.SC_OK,
                words.say("workspace.install.done", "name", name),
                List.of(words.say("workspace.install.done.next", "id", id), words.say("workspace.install.done.close")));
    }

    /** @param outcome refused, expired or failed */
    void ended(HttpServletResponse answer, int status, String outcome) throws IOException {
        write(
                answer,
                status,
                words.say("workspace.install." + outcome),
                List.of(words.say("workspace.install." + outcome + ".next")));
    }

    private void write(HttpServletResponse answer, int status, String title, List<String> paragraphs)
            throws IOException {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(p -> text.append("<p>").append(escaped(p)).append("</p>"));
        byte[] page = FRAME.formatted(words.language().code(), escaped(title), escaped(title), text)
                .getBytes(UTF_8);
        answer.setStatus(status);
        answer.setContentType("text/html; charset=utf-8");
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setContentLength(page.length);
        answer.getOutputStream().write(page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
