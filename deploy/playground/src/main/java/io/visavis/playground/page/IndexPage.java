package io.visavis.playground.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** The one HTML document: the script draws the rest. Its language is the switch's, else the browser's. */
final class IndexPage {
    private static final String LANGUAGE_COOKIE = "visavis-language";
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private final String template;
    private final String policy;

    IndexPage(ImportMap importMap) {
        policy = "default-src 'none'; script-src 'self' " + importMap.hash()
                + "; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri"
                + " 'none'; form-action 'none'; frame-ancestors 'none'";
        try (InputStream in = IndexPage.class.getResourceAsStream("index.html")) {
            if (in == null) {
                throw new IllegalStateException("index.html is not on the class path");
            }
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{importmap}}", importMap.json());
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read index.html", broken);
        }
    }

    /** The content security policy: this page's own files, and nothing inline but the import map. */
    String policy() {
        return policy;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Cookie");
        String page = template.replace("{{language}}", language(request));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(LANGUAGE_COOKIE) && LANGUAGES.contains(cookie.getValue())) {
                return cookie.getValue();
            }
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }
}
