package io.visavis.core.nodes;

import io.visavis.core.Core;
import io.visavis.core.RecordingPlatform;
import io.visavis.core.World;
import io.visavis.core.chat.Platform;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Nodes with pools of their own on one database, one clock and one platform, all of them at work in the same moments. */
final class Nodes implements AutoCloseable {
    private static final Duration LONGEST_STEP = Duration.ofHours(6);
    private static final int THREADS_A_NODE = 2;
    private static final int PATIENCE_SECONDS = 180;

    private final Database database = TestDatabase.fresh();
    private final List<Database> pools = new ArrayList<>();
    private final List<Core> cores = new ArrayList<>();
    private final VirtualClock clock;
    private final RecordingPlatform slack;

    Nodes(int count, String now) {
        this.clock = new VirtualClock(Instant.parse(now));
        this.slack = new RecordingPlatform(Platform.SLACK, clock);
        for (int i = 0; i < count; i++) {
            Database pool = TestDatabase.again(database);
            pools.add(pool);
            cores.add(new Core(pool, List.of(slack), clock, Runnable::run, THREADS_A_NODE));
        }
    }

    World world() {
        return new World(database);
    }

    RecordingPlatform slack() {
        return slack;
    }

    /** The one text column of a query. */
    List<String> column(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    /** At each moment at which something falls due, all threads of all nodes plan and dispatch at once. */
    void run(String end) throws Exception {
        Instant last = Instant.parse(end);
        while (clock.instant().isBefore(last)) {
            clock.moveTo(next(last));
            atOnce(core -> {
                core.plan();
                core.dispatcher().runDue();
            });
        }
    }

    private Instant next(Instant last) {
        Instant now = clock.instant();
        return Stream.of(now.plus(LONGEST_STEP), last, cores.get(0).nextDue().orElse(last))
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Each node does the same in several threads, which set out together. */
    void atOnce(Consumer<Core> what) throws Exception {
        int threads = cores.size() * THREADS_A_NODE;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Core core = cores.get(i % cores.size());
                running.add(pool.submit(() -> {
                    await(start);
                    what.accept(core);
                }));
            }
            finish(running);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void finish(List<Future<?>> running)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> each : running) {
            each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        cores.forEach(Core::close);
        pools.forEach(Database::close);
        database.close();
    }
}
