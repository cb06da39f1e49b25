package io.visavis.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers 200 "ok", or 503 and the obstacle. */
final class StateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<String>> obstacle;

    StateServlet(Supplier<Optional<String>> obstacle) {
        this.obstacle = obstacle;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> standing = obstacle.get();
        response.setStatus(standing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(standing.orElse("ok"));
    }
}
