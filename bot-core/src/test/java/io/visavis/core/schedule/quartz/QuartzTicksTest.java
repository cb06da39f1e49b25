package io.visavis.core.schedule.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;

/** On a real PostgreSQL. A tick is asked for, so that no test waits for the next full minute. */
class QuartzTicksTest {
    private static final int PATIENCE_SECONDS = 120;

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> triggers() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                select t.trigger_name || ' ' || c.cron_expression || ' ' || c.time_zone_id
                                from qrtz_triggers t join qrtz_cron_triggers c using (sched_name, trigger_name, trigger_group)
                                """).mapTo(String.class).list());
    }

    private static void tickNow() throws SchedulerException {
        Scheduler scheduler = SchedulerRepository.getInstance().lookup("visavis");
        scheduler.triggerJob(JobKey.jobKey("tick"));
    }

    private static boolean inTime(Semaphore ticks) throws InterruptedException {
        return ticks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void a_node_that_starts_again_finds_its_one_trigger_each_minute_in_utc() {
        QuartzTicks.start(database.dataSource(), () -> {}).close();
        assertThat(triggers()).containsExactly("tick 0 * * * * ? UTC");
        QuartzTicks.start(database.dataSource(), () -> {}).close();
        assertThat(triggers()).containsExactly("tick 0 * * * * ? UTC");
    }

    @Test
    void each_tick_does_the_work_that_this_node_was_given() throws Exception {
        Semaphore ticks = new Semaphore(0);
        try (QuartzTicks running = QuartzTicks.start(database.dataSource(), ticks::release)) {
            tickNow();
            assertThat(inTime(ticks)).isTrue();
        }
        Semaphore later = new Semaphore(0);
        try (QuartzTicks running = QuartzTicks.start(database.dataSource(), later::release)) {
            tickNow();
            assertThat(inTime(later)).isTrue();
        }
    }

    @Test
    void work_that_fails_does_not_stop_the_ticks_after_it() throws Exception {
        Semaphore ticks = new Semaphore(0);
        Runnable failing = () -> {
            ticks.release();
            throw new IllegalStateException("the database is away");
        };
        try (QuartzTicks running = QuartzTicks.start(database.dataSource(), failing)) {
            tickNow();
            assertThat(inTime(ticks)).isTrue();
            tickNow();
            assertThat(inTime(ticks)).isTrue();
        }
        assertThat(triggers()).hasSize(1);
    }

    @Test
    void stopping_waits_for_the_tick_that_runs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        QuartzTicks ticks = QuartzTicks.start(database.dataSource(), () -> {
            begun.countDown();
            await(mayEnd);
            ended.incrementAndGet();
        });
        tickNow();
        assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(ticks::close);
        assertThat(ended).hasValue(0);
        mayEnd.countDown();
        closed.join();
        assertThat(ended).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
