package io.visavis.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static FakeStage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = new FakeStage(0);
    }

    @AfterAll
    static void close() throws Exception {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr-CA,fr;q=0.9,en;q=0.8|fr", "en-GB|en", "de-DE,fr;q=0.5|fr", "pt-BR|en"})
    void the_page_speaks_the_browsers_language(String accepted, String language) throws Exception {
        assertThat(get("/playground", "Accept-Language", accepted).body()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void the_switch_is_stronger_than_the_browsers_language() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stage.at("/playground/"))
                .header("Accept-Language", "en")
                .header("Cookie", "visavis-language=fr")
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains("<html lang=\"fr\">");
        HttpRequest odd = HttpRequest.newBuilder(stage.at("/playground/"))
                .header("Cookie", "visavis-language=\"><script")
                .build();
        assertThat(HTTP.send(odd, BodyHandlers.ofString()).body()).contains("<html lang=\"en\">");
    }

    @Test
    void every_answer_forbids_foreign_scripts_and_guessed_types() throws Exception {
        for (String path : new String[] {
            "/playground", "/playground/assets/app.js", "/playground/api/people", "/playground/nowhere"
        }) {
            HttpResponse<String> answer = get(path, "Accept", "*/*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("script-src 'self' 'sha256-")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void everything_the_page_and_its_modules_name_is_served() throws Exception {
        String page = get("/playground", "Accept", "*/*").body();
        Matcher assets =
                Pattern.compile("/playground/assets/[^\"]+\\.(?:css|js|svg)").matcher(page);
        while (assets.find()) {
            assertServed(stage.at(assets.group()));
        }
        assertImportsServed(stage.at("/playground/assets/app.js"), new java.util.HashSet<>());
    }

    private void assertImportsServed(URI module, java.util.Set<URI> seen) throws Exception {
        if (!seen.add(module)) {
            return;
        }
        Matcher imports =
                Pattern.compile("from '(\\./[^']+)'|import '(\\./[^']+)'").matcher(assertServed(module));
        while (imports.find()) {
            String path = imports.group(1) == null ? imports.group(2) : imports.group(1);
            assertImportsServed(module.resolve(path), seen);
        }
    }

    private String assertServed(URI file) throws Exception {
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(file).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s", file).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_file_the_browser_has_already_is_not_sent_again() throws Exception {
        String tag = get("/playground/assets/app.js", "Accept", "*/*")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> again = get("/playground/assets/app.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/playground/assets/missing.js", "/playground/assets/PageServlet.class",
                        "/playground/assets/index.html",
                "/playground/assets/lib/", "/playground/assets/lib/lit", "/playground/assets/lib/unknown/index.js",
                "/playground/assets/lib/lit/package.json", "/playground/elsewhere"
            })
    void nothing_else_of_the_class_path_is_served(String path) throws Exception {
        assertThat(get(path, "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void a_path_that_climbs_out_is_refused() throws Exception {
        assertThat(raw("GET /playground/assets/../../x.js HTTP/1.1", "127.0.0.1"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("GET /playground/assets/lib/lit/../../../logback.js HTTP/1.1", "127.0.0.1"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("GET /playground/assets/%2e%2e/x.js HTTP/1.1", "127.0.0.1"))
                .doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void a_name_that_only_points_at_this_machine_is_refused() throws Exception {
        assertThat(raw("GET /playground/api/people HTTP/1.1", "rebound.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET /playground/api/clock HTTP/1.1", "localhost")).startsWith("HTTP/1.1 200");
    }

    private static String raw(String line, String host) throws Exception {
        URI home = stage.at("/");
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            String request = line + "\r\nHost: " + host + ":" + home.getPort() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> get(String path, String header, String value) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(stage.at(path)).header(header, value).build(), BodyHandlers.ofString());
    }
}
