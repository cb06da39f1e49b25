package io.visavis.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** The body of one request on its way in. Jetty calls it when there is more to read, never twice at the same time. */
final class ArrivingBody implements Invocable.Task {
    private final WholeBodies bodies;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Kept kept = new Kept();
    private int arrived;
    private int borrowed;
    private int refusal;
    private boolean waited;

    ArrivingBody(WholeBodies bodies, Request request, Response response, Callback callback) {
        this.bodies = bodies;
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    @Override
    public void run() {
        read();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Takes what is there, and waits for more without a thread. */
    void read() {
        boolean more = true;
        while (more) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                waited = true;
                request.demand(this);
                return;
            }
            more = take(chunk);
        }
    }

    /** @return whether there is more to read */
    private boolean take(Content.Chunk chunk) {
        boolean broken = Content.Chunk.isFailure(chunk);
        if (broken || isLate()) {
            boolean late = !broken || chunk.getFailure() instanceof TimeoutException;
            chunk.release();
            refuse(late ? HttpStatus.REQUEST_TIMEOUT_408 : HttpStatus.BAD_REQUEST_400);
            return false;
        }
        boolean last = chunk.isLast();
        arrived += chunk.remaining();
        keep(chunk);
        chunk.release();
        if (refusal != 0 && (last || arrived > 2 * WholeBodies.MOST)) {
            refuse(refusal);
        } else if (last) {
            pass();
        }
        return !last && arrived <= 2 * WholeBodies.MOST;
    }

    private boolean isLate() {
        return NanoTime.since(request.getBeginNanoTime()) > bodies.patience().toNanos();
    }

    private void keep(Content.Chunk chunk) {
        if (refusal == 0 && arrived > WholeBodies.MOST) {
            forget(HttpStatus.PAYLOAD_TOO_LARGE_413);
        }
        int room = refusal == 0 ? bodies.borrow(arrived, borrowed) : borrowed;
        if (room < 0) {
            forget(HttpStatus.SERVICE_UNAVAILABLE_503);
        } else {
            borrowed = room;
        }
        if (refusal == 0) {
            kept.add(chunk.getByteBuffer());
        }
    }

    private void forget(int status) {
        refusal = status;
        kept.drop();
        giveBack();
    }

    private void giveBack() {
        bodies.giveBack(borrowed);
        borrowed = 0;
    }

    private void refuse(int status) {
        forget(status);
        Response.writeError(request, response, callback, status);
    }

    /** A thread that read in the selector's place must not be held by a servlet. */
    private void pass() {
        Request whole = new Whole(request, kept.content());
        Callback done = Callback.from(callback, this::giveBack);
        if (!waited) {
            bodies.pass(whole, response, done);
            return;
        }
        try {
            request.getComponents().getExecutor().execute(() -> bodies.pass(whole, response, done));
        } catch (RejectedExecutionException stopping) {
            done.failed(stopping);
        }
    }

    /** Bytes that can be let go, and read without another copy. */
    private static final class Kept extends ByteArrayOutputStream {
        Kept() {
            super(0);
        }

        void add(ByteBuffer bytes) {
            byte[] copy = BufferUtil.toArray(bytes);
            write(copy, 0, copy.length);
        }

        void drop() {
            buf = new byte[0];
            count = 0;
        }

        ByteBuffer content() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }

    /** The request with its body there to be read at once. */
    private static final class Whole extends Request.Wrapper {
        private @Nullable ByteBuffer content;

        Whole(Request request, ByteBuffer content) {
            super(request);
            this.content = content;
        }

        @Override
        public Content.Chunk read() {
            ByteBuffer all = content;
            content = null;
            return all == null ? Content.Chunk.EOF : Content.Chunk.from(all, true);
        }

        @Override
        public void demand(Runnable reader) {
            reader.run();
        }
    }
}
