package io.visavis.teams;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** A token authority and a connector that answer what a test has them answer, and count. */
final class ScriptedMicrosoft extends HttpServlet implements AutoCloseable {
    final List<String> tokenCalls = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile int tokenStatus = 200;
    volatile int status = 201;
    volatile String body = "{\"id\":\"m1\"}";
    volatile @Nullable String retryAfter;
    /** A token that the connector does not accept. */
    volatile String refusedToken = "";

    volatile boolean hangsUp;
    /** Calls wait for each other until so many are under way. */
    volatile CountDownLatch together = new CountDownLatch(0);

    private final Server server = new Server();
    private final URI base;

    ScriptedMicrosoft() {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(this), "/*");
        base = Bot.start(server, context);
    }

    TeamsEndpoints endpoints() {
        return new TeamsEndpoints(base.resolve("/openid"), base.resolve("/login"), Set.of(), true);
    }

    String serviceUrl() {
        return base.resolve("/service").toString();
    }

    void answers(int newStatus, String code) {
        status = newStatus;
        body = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"…\"}}";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sent = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        response.setContentType("application/json");
        if (request.getRequestURI().startsWith("/login/")) {
            tokenCalls.add(request.getRequestURI() + " " + sent);
            response.setStatus(tokenStatus);
            write(response, "{\"access_token\":\"t" + tokenCalls.size() + "\",\"expires_in\":3600,\"error\":\"e\"}");
            return;
        }
        calls.add(request.getMethod() + " " + request.getRequestURI() + " " + request.getHeader("Authorization"));
        meet();
        if (retryAfter != null) {
            response.setHeader("Retry-After", retryAfter);
        }
        boolean refused = ("Bearer " + refusedToken).equals(request.getHeader("Authorization"));
        response.setStatus(refused ? 401 : status);
        if (hangsUp) {
            response.setContentLength(1000);
        }
        write(response, body);
    }

    private void meet() {
        together.countDown();
        try {
            if (!together.await(60, TimeUnit.SECONDS)) {
                status = 500;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
