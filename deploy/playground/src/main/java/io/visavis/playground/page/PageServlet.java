package io.visavis.playground.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Sends each request where it belongs, under headers that let nothing foreign into the page. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ASSETS = "/assets/";
    private static final String API = "/api/";

    private final transient Api api;
    private final transient Assets assets;
    private final transient IndexPage index;
    private final transient EventFeed events;

    PageServlet(Api api, Assets assets, IndexPage index, EventFeed events) {
        this.api = api;
        this.assets = assets;
        this.index = index;
        this.events = events;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        protect(response);
        try {
            Guard.checkHost(request);
            String path = request.getPathInfo() == null ? "" : request.getPathInfo();
            switch (request.getMethod()) {
                case "GET", "HEAD" -> get(path, request, response);
                case "POST" -> post(path, request, response);
                default -> throw new Refusal(405, "only GET and POST");
            }
        } catch (Refusal refusal) {
            Json.answer(response, refusal.status(), Json.object().put("error", refusal.getMessage()));
        }
    }

    private void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", index.policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private void get(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        if (path.isEmpty() || path.equals("/")) {
            index.serve(request, response);
        } else if (path.startsWith(ASSETS)) {
            assets.serve(path.substring(ASSETS.length()), request, response);
        } else if (path.equals(API + "events")) {
            events.subscribe(request, response);
        } else {
            Json.answer(response, 200, api.get(apiPath(path)));
        }
    }

    private void post(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        Guard.checkSameOrigin(request);
        Json.answer(response, 200, api.post(apiPath(path), Json.body(request)));
    }

    private static List<String> apiPath(String path) throws Refusal {
        if (!path.startsWith(API)) {
            throw new Refusal(404, "no such page");
        }
        return Arrays.asList(path.substring(API.length()).split("/", -1));
    }
}
