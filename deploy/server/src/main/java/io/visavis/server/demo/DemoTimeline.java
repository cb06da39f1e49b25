package io.visavis.server.demo;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.jdbc.JdbcSentMessages;
import io.visavis.core.programme.jdbc.ProgrammeQueries;
import io.visavis.playground.page.Timeline;
import io.visavis.server.local.LocalWorld;
import io.visavis.server.local.SimulatedPeople;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The demo's time: its first weeks play by themselves, then it moves as the page says. */
final class DemoTimeline implements Timeline {
    private static final ZoneId MORNING_IN = ZoneId.of("Europe/Paris");
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final Duration FARTHEST = Duration.ofDays(21);

    private final LocalWorld world;
    private final SimulatedPeople people;
    private final ProgrammeQueries programmes;
    private final JdbcSentMessages sent;
    private volatile Optional<Preparing> preparing = Optional.empty();
    private volatile boolean stopping;

    DemoTimeline(LocalWorld world, SimulatedPeople people, ProgrammeQueries programmes, JdbcSentMessages sent) {
        this.world = world;
        this.people = people;
        this.programmes = programmes;
        this.sent = sent;
    }

    @Override
    public Instant now() {
        return world.clock().instant();
    }

    @Override
    public Optional<Preparing> preparing() {
        return preparing;
    }

    synchronized void playHistory(Duration length) {
        Instant start = now();
        int days = (int) length.toDays();
        try {
            for (int day = 0; day < days && !stopping; day++) {
                preparing = Optional.of(new Preparing("", day, days));
                people.runUntil(start.plus(Duration.ofDays(day + 1L)));
            }
        } finally {
            preparing = Optional.empty();
        }
    }

    /** Ends what is being played, and returns when it has ended. */
    void stop() {
        stopping = true;
        synchronized (this) {
            preparing = Optional.empty();
        }
    }

    @Override
    public synchronized Instant move(Step step) {
        switch (step) {
            case NEXT_MORNING -> world.time().runUntil(nextMorning());
            case NEXT_PROMPT -> nextPrompt();
            case NEXT_SESSION ->
                programmes
                        .nextSession(now())
                        .ifPresentOrElse(
                                start -> world.time().runUntil(start),
                                () -> world.time().runUntil(nextMorning()));
        }
        return now();
    }

    private Instant nextMorning() {
        ZonedDateTime next = now().atZone(MORNING_IN).with(MORNING);
        while (!next.toInstant().isAfter(now()) || next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }

    private void nextPrompt() {
        Instant limit = now().plus(FARTHEST);
        long prompts = prompts();
        while (now().isBefore(limit) && prompts() == prompts) {
            world.time().step(limit);
        }
    }

    private long prompts() {
        return sent.since(Instant.EPOCH).stream()
                .filter(message -> message.kind() == MessageKind.CHECK_IN)
                .count();
    }
}
