package io.visavis.playground.teams;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A web server on a free port of this machine, reached from this machine only. */
final class LocalServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServletContextHandler context = new ServletContextHandler("/");
    private final int port;

    LocalServer() {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("no web server can be started on this machine", e);
        }
        port = connector.getLocalPort();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void serve(String path, HttpServlet servlet) {
        context.addServlet(new ServletHolder(servlet), path);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server did not stop", e);
        }
    }
}
