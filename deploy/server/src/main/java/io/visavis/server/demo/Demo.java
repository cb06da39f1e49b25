package io.visavis.server.demo;

import io.visavis.core.delivery.jdbc.JdbcSentMessages;
import io.visavis.core.programme.Participant;
import io.visavis.core.programme.jdbc.ProgrammeQueries;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.playground.page.Cast;
import io.visavis.playground.page.PlaygroundPage;
import io.visavis.server.cli.ProgressLine;
import io.visavis.server.local.ImportedProgramme;
import io.visavis.server.local.LocalWorld;
import io.visavis.server.local.SimulatedPeople;
import io.visavis.server.store.ServerDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A programme on this machine, with its first weeks already played, a page to chat as anyone in it, and a
 * clock that can be moved. Nothing is kept when it ends.
 */
public final class Demo implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final double ANSWERS = 0.72;
    private static final long SEED = 7;
    private static final int RUN_UP_DAYS = 14;

    private final ServerDatabase database;
    private final LocalWorld world;
    private final DemoTimeline timeline;
    private final PlaygroundPage page;

    private Demo(ServerDatabase database, LocalWorld world, DemoTimeline timeline, PlaygroundPage page) {
        this.database = database;
        this.world = world;
        this.timeline = timeline;
        this.page = page;
    }

    /**
     * Starts it. The page answers when this returns; the history is played by {@link #playHistory}.
     *
     * @param file the programme
     * @param port on the loopback address; 0 takes a free one
     */
    public static Demo start(Path file, int port, ProgressLine progress) {
        ServerDatabase database = ServerDatabase.temporary(CONNECTIONS);
        try {
            database.migrate();
            LocalDate first = ImportedProgramme.into(database, file, progress);
            return open(database, first, port);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Demo open(ServerDatabase database, LocalDate first, int port) {
        // History ends on the afternoon before, in all zones, or weeks later: the day's prompts are still to come.
        Instant start = first.minusDays(1L + RUN_UP_DAYS).atTime(9, 0).toInstant(ZoneOffset.UTC);
        VirtualClock clock = new VirtualClock(start);
        LocalWorld world = new LocalWorld(database.database(), clock);
        ProgrammeQueries programmes = new ProgrammeQueries(database.database().jdbi());
        JdbcSentMessages sent = new JdbcSentMessages(database.database().jdbi());
        SimulatedPeople people = new SimulatedPeople(world, sent, ANSWERS, SEED, oneUndecided(world));
        DemoTimeline timeline = new DemoTimeline(world, people, programmes, sent);
        PlaygroundPage page = new PlaygroundPage(cast(world), world.standIns(), timeline);
        world.open(port, Map.of("/playground/*", page.servlet()));
        return new Demo(database, world, timeline, page);
    }

    /** The last manager: a visitor finds somebody who has not decided yet. */
    private static Set<String> oneUndecided(LocalWorld world) {
        List<String> managers = world.participants().stream()
                .filter(person -> person.roles().contains("mentee"))
                .map(Participant::email)
                .toList();
        return managers.isEmpty() ? Set.of() : Set.of(managers.get(managers.size() - 1));
    }

    /** Everyone of a world, as the page lists them. */
    public static List<Cast> cast(LocalWorld world) {
        return world.participants().stream().map(Demo::cast).toList();
    }

    private static Cast cast(Participant person) {
        return new Cast(
                person.email(),
                person.name(),
                person.roles(),
                person.platform().code(),
                person.programme(),
                person.organisation(),
                person.language().code(),
                person.zone().getId());
    }

    /** Plays the two weeks in which people are spoken to first and this many more, with most people answering; the page shows how far it has come. */
    public void playHistory(int weeks) {
        timeline.playHistory(Duration.ofDays(RUN_UP_DAYS + 7L * weeks));
    }

    public int port() {
        return world.port();
    }

    @Override
    public void close() {
        timeline.stop();
        page.close();
        world.close();
        database.close();
    }
}
