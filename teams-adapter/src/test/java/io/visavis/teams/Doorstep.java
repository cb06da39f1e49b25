package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** An adapter behind a real web server, and someone who posts to it. */
final class Doorstep implements AutoCloseable {
    final List<Inbound> heard = new CopyOnWriteArrayList<>();
    /** Where requests seem to come from; null for where they do come from. */
    volatile @Nullable String remoteAddress;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final TeamsAdapter adapter;
    private final URI messages;

    Doorstep(TeamsAdapter adapter) {
        this.adapter = adapter;
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(adapter.servlet(this::hear, Runnable::run)), "/api/messages");
        Filter from = (request, response, chain) -> chain.doFilter(elsewhere((HttpServletRequest) request), response);
        context.addFilter(new FilterHolder(from), "/*", EnumSet.of(DispatcherType.REQUEST));
        messages = Bot.start(server, context);
    }

    private HttpServletRequest elsewhere(HttpServletRequest request) {
        String address = remoteAddress;
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteAddr() {
                return address == null ? super.getRemoteAddr() : address;
            }
        };
    }

    private Reply hear(Inbound inbound) {
        heard.add(inbound);
        return new Reply.Nothing();
    }

    /** A typed message with nothing wrong. */
    static ObjectNode message() {
        ObjectNode activity = Json.typed("message").put("id", "1").put("text", "hello");
        activity.put("channelId", "msteams").put("serviceUrl", Authority.SERVICE);
        activity.put("timestamp", "2026-03-02T09:00:00Z");
        activity.putObject("from").put("id", "29:amina");
        activity.putObject("recipient").put("id", "28:bot");
        activity.putObject("conversation").put("id", "a:1").put("conversationType", "personal");
        activity.putObject("channelData").putObject("tenant").put("id", Bot.TENANT);
        return activity;
    }

    int post(@Nullable String authorization, ObjectNode activity) throws IOException, InterruptedException {
        return post(authorization, HttpRequest.BodyPublishers.ofString(activity.toString()));
    }

    int post(@Nullable String authorization, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(messages).POST(body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() throws Exception {
        adapter.close();
        server.stop();
    }
}
