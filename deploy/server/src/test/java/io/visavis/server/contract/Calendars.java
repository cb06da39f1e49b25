package io.visavis.server.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks for calendars as programs do. */
final class Calendars {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Calendars() {}

    static HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
        return ask("GET", address, headers);
    }

    /** @param headers names and values in turn */
    static HttpResponse<String> ask(String method, URI address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
