package io.visavis.server.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty with the given servlets, {@code /healthz} (this process lives), {@code /readyz} (give it work) and
 * {@code /about} (for whoever wonders).
 * There is no {@code /metrics} yet: its numbers come with the measuring of delivery.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    /** Chat platforms call many at once, and each call holds a thread while it writes to the database. */
    private static final int THREADS = 64;

    /** More than the platforms and a proxy need; what a connection may hold is in {@link WholeBodies}. */
    private static final int CONNECTIONS = 512;

    private static final long STOP_MILLIS = 5_000;
    private static final long IDLE_MILLIS = 30_000;
    /** Once there are as many connections as there may be. */
    private static final long IDLE_MILLIS_WHEN_FULL = 2_000;

    private static final Duration BODY_PATIENCE = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;
    private final Readiness readiness;

    private WebServer(Server server, ServerConnector connector, Readiness readiness) {
        this.server = server;
        this.connector = connector;
        this.readiness = readiness;
    }

    /**
     * Listens.
     *
     * @param reach who may connect
     * @param port 0 to 65535; 0 takes a free one
     * @param routes servlet by path, such as {@code /slack/events} or {@code /playground/*}
     * @throws PortTaken when another program listens there
     */
    public static WebServer start(Reach reach, int port, Readiness readiness, Map<String, ? extends Servlet> routes) {
        return start(reach, port, readiness, routes, CONNECTIONS);
    }

    /** @param connections at the same time; further ones wait until one of them ends */
    static WebServer start(
            Reach reach, int port, Readiness readiness, Map<String, ? extends Servlet> routes, int connections) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, reach, port);
        server.addConnector(connector);
        server.setErrorHandler(WebServer::plainError);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(connections, connector);
        limit.setEndPointIdleTimeout(IDLE_MILLIS_WHEN_FULL);
        server.addBean(limit);
        server.setHandler(new WholeBodies(BODY_PATIENCE, new GracefulHandler(context(readiness, routes))));
        server.setStopTimeout(STOP_MILLIS);
        WebServer started = new WebServer(server, connector, readiness);
        started.listen(port);
        return started;
    }

    private static ServerConnector connector(Server server, Reach reach, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        if (reach == Reach.THIS_MACHINE) {
            connector.setHost("127.0.0.1");
        }
        return connector;
    }

    private static ServletContextHandler context(Readiness readiness, Map<String, ? extends Servlet> routes) {
        ServletContextHandler context = new ServletContextHandler();
        context.setErrorHandler(WebServer::plainError);
        FilterHolder quiet = new FilterHolder(new QuietFailures());
        quiet.setAsyncSupported(true);
        context.addFilter(quiet, "/*", EnumSet.of(DispatcherType.REQUEST));
        add(context, "/healthz", new StateServlet(Optional::empty));
        add(context, "/about", new AboutServlet());
        add(context, "/readyz", new StateServlet(readiness::obstacle));
        routes.forEach((path, servlet) -> add(context, path, servlet));
        return context;
    }

    private static void add(ServletContextHandler context, String path, Servlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
    }

    /** Tells the number and nothing else: no page, no product, no trace. */
    private static boolean plainError(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        Content.Sink.write(response, true, response.getStatus() + "\n", callback);
        return true;
    }

    private void listen(int port) {
        try {
            server.start();
        } catch (Exception e) {
            close();
            if (e instanceof BindException || (e instanceof IOException && e.getCause() instanceof BindException)) {
                throw new PortTaken(port, e);
            }
            throw new IllegalStateException("The web server did not start", e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new request, lets those under way finish for 5 s at most, and stops. */
    @Override
    public void close() {
        readiness.close();
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.info("the web server stopped while someone was still sending");
        } catch (Exception e) {
            throw new IllegalStateException("The web server did not stop", e);
        }
    }

    /** Who may connect. */
    public enum Reach {
        THIS_MACHINE,
        NETWORK
    }
}
