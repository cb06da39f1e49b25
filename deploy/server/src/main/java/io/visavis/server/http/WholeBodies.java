package io.visavis.server.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives a request to the servlets once its body is whole, so that whoever sends slowly holds a connection and no
 * thread. A body above 1 MB is answered 413: what follows is read away up to another megabyte, because a client that
 * is still sending when the line is cut never sees the answer. A body that takes too long is answered 408.
 *
 * <p>What waits in memory is bounded: 32 KB for each connection, and 16 MB for what goes beyond that in all of them
 * together; who finds no room is answered 503, and comes again. Buffers grow by doubling, so it may be twice as much.
 *
 * <p>Jetty's own {@code EagerContentHandler} retains a buffer for each piece, has no bound over all connections, and
 * cuts the line of a client whose body it refuses; its {@code setMinRequestDataRate} is read by nothing.
 */
final class WholeBodies extends Handler.Wrapper {
    /** In bytes; no servlet takes more. */
    static final int MOST = 1 << 20;

    private static final int FREE = 32 << 10;
    private static final int SHARED = 16 << 20;

    private final Semaphore shared = new Semaphore(SHARED);
    private final Duration patience;

    /** @param patience how long a body may take from the request's first byte on, as seen when more of it comes */
    WholeBodies(Duration patience, Handler servlets) {
        super(servlets);
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > 2L * MOST) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            new ArrivingBody(this, request, response, callback).read();
        } else {
            return super.handle(request, response, callback);
        }
        return true;
    }

    Duration patience() {
        return patience;
    }

    /**
     * Makes room for a body that has grown.
     *
     * @param bytes its length by now
     * @param borrowed what it had to borrow so far
     * @return what it has borrowed then; -1 where there is no room
     */
    int borrow(int bytes, int borrowed) {
        int more = bytes - FREE - borrowed;
        if (more <= 0) {
            return borrowed;
        }
        return shared.tryAcquire(more) ? borrowed + more : -1;
    }

    void giveBack(int borrowed) {
        shared.release(borrowed);
    }

    /** Hands a whole request on. */
    void pass(Request whole, Response response, Callback callback) {
        try {
            if (!super.handle(whole, response, callback)) {
                Response.writeError(whole, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(whole, response, callback, e);
        }
    }
}
