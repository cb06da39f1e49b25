package io.visavis.core.delivery;

import io.visavis.core.people.People;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due and delivers it, on every node, whether or not that node's scheduler ticks. Each
 * worker claims a few messages at a time, so that a slow platform holds up those few alone.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int CLAIM = 10;
    private static final Duration LEASE = Duration.ofMinutes(3);
    /** A message is begun while its lease still leaves time to look its person up; the send renews the lease. */
    private static final Duration TIME_TO_BEGIN = Duration.ofMinutes(1);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(8);

    private final Outbox outbox;
    private final DeliverMessage deliver;
    private final Clock clock;
    private final int workers;
    private final String node = UUID.randomUUID().toString();
    private final AtomicLong claims = new AtomicLong();
    private final ExecutorService threads;
    private volatile boolean stopping;

    /** @param workers how many messages are under way at once; with one, the order is that of the due times */
    public Dispatcher(
            Outbox outbox,
            People people,
            ChatPlatforms platforms,
            ServedWorkspaces workspaces,
            WorkingCalendar calendar,
            Collection<? extends Composer> composers,
            Clock clock,
            int workers) {
        this.outbox = outbox;
        this.deliver = new DeliverMessage(outbox, people, platforms, workspaces, calendar, composers, clock);
        this.clock = clock;
        this.workers = workers;
        this.threads = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "dispatcher");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts delivering until {@link #close}. */
    public void start() {
        for (int i = 0; i < workers; i++) {
            threads.execute(this::loop);
        }
    }

    /**
     * Delivers all that is due at this moment, on the calling thread.
     *
     * @return how many messages were handled
     */
    public int runDue() {
        int handled = 0;
        for (int n = handleSome(); n > 0; n = handleSome()) {
            handled += n;
        }
        return handled;
    }

    private int handleSome() {
        // A token for each claim: a row whose lease ran out is another's even within this node.
        String owner = node + "/" + claims.incrementAndGet();
        Instant now = clock.instant();
        List<OwedMessage> owed = outbox.claim(owner, now, now.plus(LEASE), CLAIM);
        for (int i = 0; i < owed.size(); i++) {
            if (stopping || clock.instant().isAfter(now.plus(LEASE).minus(TIME_TO_BEGIN))) {
                // A lease that runs out counts as a failure of its message, and waiting behind others is none.
                outbox.handBack(owed.subList(i, owed.size()), owner);
                return i;
            }
            deliver.deliver(owed.get(i), owner);
        }
        return owed.size();
    }

    private void loop() {
        while (!stopping) {
            try {
                if (handleSome() == 0) {
                    rest();
                }
            } catch (Throwable e) {
                // Whatever it is, a worker that ended here would end without a word, and its messages wait.
                LOG.error("cannot claim messages: {}", e.getClass().getName());
                rest();
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Finishes the messages under way, for at most 8 seconds. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
