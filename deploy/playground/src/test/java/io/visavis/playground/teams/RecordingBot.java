package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A bot that keeps what it is told, answers what a test wants answered, and calls the stand-in plainly. */
final class RecordingBot extends HttpServlet implements AutoCloseable {
    final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    volatile String answer = "";
    private final LocalServer server = new LocalServer();
    private final HttpClient http = HttpClient.newHttpClient();

    RecordingBot() {
        server.serve("/*", this);
    }

    URI messages() {
        return server.base().resolve("/api/messages");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        authorizations.add(request.getHeader("Authorization"));
        heard.add(Json.parsed(request.getInputStream().readAllBytes()));
        if (!answer.isEmpty()) {
            Json.answer(response, 200, Json.MAPPER.readTree(answer));
        }
    }

    HttpResponse<String> call(String method, URI to, @Nullable String token, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
