package io.visavis.server.http;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node should be given work. Asks at most one question at a time and waits for the answer two
 * seconds at most, so that a database that hangs does not hang whoever asks.
 */
public final class Readiness implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 2;

    private final Supplier<Optional<String>> obstacle;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean draining;
    private @Nullable Future<Optional<String>> question;

    /** @param obstacle a word for what stands in the way, or empty; may block and throw */
    public Readiness(Supplier<Optional<String>> obstacle) {
        this.obstacle = obstacle;
    }

    /** From now on this node wants no new work. */
    public void drain() {
        draining = true;
    }

    /** What stands in the way of new work, in a word or two; empty when nothing does. */
    Optional<String> obstacle() {
        if (draining) {
            return Optional.of("stopping");
        }
        Future<Optional<String>> asked = ask();
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Optional.of("no answer");
        } catch (ExecutionException e) {
            return Optional.of("failing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("stopping");
        }
    }

    private synchronized Future<Optional<String>> ask() {
        Future<Optional<String>> open = question;
        if (open == null || open.isDone()) {
            open = asking.submit(obstacle::get);
            question = open;
        }
        return open;
    }

    @Override
    public void close() {
        drain();
        asking.shutdownNow();
    }
}
