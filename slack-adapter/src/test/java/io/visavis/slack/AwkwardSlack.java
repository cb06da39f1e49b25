package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Web API that gives one answer to everything. */
final class AwkwardSlack implements AutoCloseable {
    final AtomicInteger calls = new AtomicInteger();
    final URI url;
    private final Server server = new Server();

    AwkwardSlack(int status, String body, Map<String, String> headers) throws Exception {
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Same(status, body, headers)), "/*");
        server.setHandler(context);
        server.start();
        url = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/");
    }

    private final class Same extends HttpServlet {
        private final int status;
        private final String body;
        private final Map<String, String> headers;

        Same(int status, String body, Map<String, String> headers) {
            this.status = status;
            this.body = body;
            this.headers = headers;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            calls.incrementAndGet();
            response.setStatus(status);
            headers.forEach(response::setHeader);
            response.getOutputStream().write(body.getBytes(UTF_8));
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
