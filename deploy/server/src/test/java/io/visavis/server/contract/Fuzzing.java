package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Knocks at several doors for as long as it is told, at all of them at the same time and at each with its own random
 * numbers. Every status must lie in 200 to 499; no thread may be left at work, and the memory in use may not grow.
 */
final class Fuzzing {
    private static final Duration TIME =
            Duration.ofSeconds(Long.getLong("visavis.fuzz.seconds", "true".equals(System.getenv("CI")) ? 60 : 5));
    private static final long SEED = Long.getLong("visavis.fuzz.seed", System.nanoTime());
    private static final int MOST = 100_000;
    private static final int WARM_UP = 100;
    private static final long MEMORY = 48L << 20;

    private final Map<String, IntSupplier> doors = new LinkedHashMap<>();

    /** @param knock makes, of random numbers, what knocks once and gives the status answered */
    Fuzzing at(String door, Function<RandomGenerator, IntSupplier> knock) {
        doors.put(door, knock.apply(random(doors.size())));
        return this;
    }

    /** The numbers of one door. */
    static RandomGenerator random(int door) {
        return new SplittableRandom(SEED + door);
    }

    static long seed() {
        return SEED;
    }

    void run() {
        System.out.println("visavis.fuzz.seed=" + SEED + " for " + TIME);
        doors.forEach((door, knock) -> {
            for (int i = 0; i < WARM_UP; i++) {
                fine(door, i, knock.getAsInt());
            }
        });
        long memory = memory();
        knockAtAll();
        await("no thread is left at work, seed " + SEED)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(atWork()).isEmpty());
        assertThat(memory() - memory).as("seed %d", SEED).isLessThan(MEMORY);
    }

    private void knockAtAll() {
        ExecutorService threads = Executors.newFixedThreadPool(doors.size());
        try {
            long end = System.nanoTime() + TIME.toNanos();
            List<Future<?>> knocking = new ArrayList<>();
            doors.forEach((door, knock) -> knocking.add(threads.submit(() -> knockUntil(end, door, knock))));
            for (Future<?> one : knocking) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + SEED, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void knockUntil(long end, String door, IntSupplier knock) {
        int done = WARM_UP;
        for (; System.nanoTime() < end && done < MOST; done++) {
            fine(door, done, knock.getAsInt());
        }
        System.out.println(done + " requests at " + door);
    }

    private static void fine(String door, int number, int status) {
        assertThat(status).as("seed %d, request %d at %s", SEED, number, door).isBetween(200, 499);
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Threads of the web servers that are inside a servlet of ours. */
    private static List<String> atWork() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("http-"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith("io.visavis")
                                && frame.getMethodName().startsWith("do")))
                .map(thread -> thread.getKey().getName() + Arrays.toString(thread.getValue()))
                .toList();
    }
}
