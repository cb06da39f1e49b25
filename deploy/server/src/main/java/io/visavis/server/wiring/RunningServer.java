package io.visavis.server.wiring;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts that run, and are stopped in the opposite order of their starting. */
public final class RunningServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** Takes charge of stopping this part. */
    <T extends AutoCloseable> T runs(T part) {
        parts.push(part);
        return part;
    }

    /** Parts that take their time to stop, as one part that takes as long as the slowest. */
    static AutoCloseable together(AutoCloseable... parts) {
        return () -> CompletableFuture.allOf(Arrays.stream(parts)
                        .map(part -> CompletableFuture.runAsync(() -> stop(part)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    /** Waits until it has been closed. */
    public void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops every part, also when one of them fails to. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
        end.countDown();
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
