package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack calls: nothing is parsed before its signature holds. */
final class Door extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 1 << 20;

    private final transient RequestSignature signature;
    private final transient App app;
    private final transient SlackRequestParser parser;

    Door(RequestSignature signature, App app) {
        this.signature = signature;
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    @Override
    protected void doPost(HttpServletRequest http, HttpServletResponse answer) throws IOException {
        byte[] body = http.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            // whoever is still sending would find the line cut, and no answer
            http.getInputStream().skip(MOST_BYTES);
            answer.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!signature.vouchesFor(
                body, only(http, "X-Slack-Request-Timestamp"), only(http, "X-Slack-Signature"))) {
            answer.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            write(answer, respond(new String(body, UTF_8)));
        }
    }

    /** Slack sends each header once: which of two would count is not for the sender to play with. */
    private static @Nullable String only(HttpServletRequest http, String header) {
        List<String> values = Collections.list(http.getHeaders(header));
        return values.size() == 1 ? values.get(0) : null;
    }

    private Response respond(String body) {
        try {
            if (!Payloads.isKnown(body)) {
                return Response.ok();
            }
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestBody(body)
                    .headers(new RequestHeaders(Map.of()))
                    .build());
            return request == null ? Response.ok() : app.run(request);
        } catch (NotTaken e) {
            return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (Exception e) {
            // Whatever fails while it is handled is not taken; what is left is that Bolt cannot read it.
            LOG.warn("a signed request makes no sense: {}", e.getClass().getName());
            return Response.error(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Bolt says 404 to what nobody listens to; Slack would take that for a broken address. */
    private static void write(HttpServletResponse answer, Response response) throws IOException {
        int status = response.getStatusCode();
        answer.setStatus(status == HttpServletResponse.SC_NOT_FOUND ? HttpServletResponse.SC_OK : status);
        if (response.getBody() != null && status == HttpServletResponse.SC_OK) {
            byte[] body = response.getBody().getBytes(UTF_8);
            answer.setContentType(response.getContentType());
            answer.setContentLength(body.length);
            answer.getOutputStream().write(body);
        }
    }
}
