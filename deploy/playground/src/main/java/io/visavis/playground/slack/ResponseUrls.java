package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn.Shown;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses through which the bot may answer one command or press, up to five times. */
final class ResponseUrls extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int USES = 5;

    private final transient State state;
    private static final int REMEMBERED = 1000;

    private final transient Map<String, Use> uses = new LinkedHashMap<>();
    private transient @Nullable URI base;
    private int count;

    ResponseUrls(State state) {
        this.state = state;
    }

    private record Use(Workplace.Person person, @Nullable Shown pressed, int left) {}

    void servedAt(URI root) {
        base = root;
    }

    /** A fresh address. Called with the state's monitor held. */
    String issue(Workplace.Person person, @Nullable Shown pressed) {
        String id = Integer.toString(++count);
        uses.put(id, new Use(person, pressed, USES));
        uses.remove(Integer.toString(count - REMEMBERED));
        return base + "respond/" + id;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonNode body = Json.read(new String(request.getInputStream().readAllBytes(), UTF_8));
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Use use;
        String answer = "";
        synchronized (state) {
            use = uses.computeIfPresent(id, (i, u) -> new Use(u.person(), u.pressed(), u.left() - 1));
            if (use != null && use.left() >= 0) {
                answer = show(use, body);
            }
        }
        if (use == null || use.left() < 0) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        state.wire.add(use.person().id, false, "response_url", 200, body, Json.read(answer));
        state.changed(use.person());
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(answer.getBytes(UTF_8));
    }

    private String show(Use use, JsonNode body) {
        try {
            Messages.checkEphemeral(body, state.charts());
        } catch (Refusal e) {
            return "{\"ok\":false,\"error\":\"" + e.code() + "\"}";
        }
        if (body.path("replace_original").asBoolean() && use.pressed() != null) {
            use.person().chat.replace(use.pressed(), Messages.ephemeral(body));
        } else {
            use.person().chat.add(true, Messages.ephemeral(body));
        }
        return "{\"ok\":true}";
    }
}
