package io.visavis.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 500 to whatever a servlet lets through. Jetty would log it with its text, which may quote what a
 * person wrote. A request that breaks off or cannot be read is its sender's affair and gets 400, a method that nobody serves 405;
 * so does TRACE, which would repeat a request with its secrets.
 */
final class QuietFailures implements Filter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Logger LOG = LoggerFactory.getLogger(QuietFailures.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        if (!METHODS.contains(((HttpServletRequest) request).getMethod())) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | HttpException.RuntimeException e) {
            String path = ((HttpServletRequest) request).getServletPath();
            LOG.info("a request to {} could not be read: {}", path, e.getClass().getName());
            if (!response.isCommitted()) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (Throwable e) {
            String name = e.getClass().getName();
            LOG.error("{} failed: {}", ((HttpServletRequest) request).getServletPath(), name);
            if (response.isCommitted()) {
                // An answer broken off must not look like a whole one.
                throw new IOException(name);
            }
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
