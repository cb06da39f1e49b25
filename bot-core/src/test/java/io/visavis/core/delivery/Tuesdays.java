package io.visavis.core.delivery;

import io.visavis.core.Core;
import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.delivery.jdbc.JdbcOutbox;
import io.visavis.core.people.jdbc.JdbcPeople;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.workspace.ServedWorkspaces;
import io.visavis.core.workspace.jdbc.JdbcWorkspaces;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A programme whose question comes on Tuesdays at 9:30 in Paris: at 08:30 UTC, first on 19 January 2027. */
final class Tuesdays implements AutoCloseable {
    static final String QUESTION = "2027-01-19T08:30:00Z";

    final Stage stage = new Stage("2027-01-18T12:00:00Z");
    final World world = stage.world();
    final World.Programme programme = world.programme("Vega")
            .runs("2027-01-18", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .budget(6, 20);
    private final List<AutoCloseable> open = new ArrayList<>();

    private final Map<World.Person, Enrolment> enrolments = new HashMap<>();

    /** A manager on Slack. */
    World.Person manager(String name) {
        World.Person person = world.person(name).livesIn("Europe/Paris", "FR");
        enrolments.put(person, programme.enrols(person));
        return person;
    }

    /** That manager with a mentor in Paris. */
    Enrolment.Pair pair(World.Person manager) {
        World.Person mentor = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
        return Objects.requireNonNull(enrolments.get(manager)).mentoredBy(mentor, "2027-01-18");
    }

    /** A second node on the same database, with platforms of its own. */
    Core node(ChatPlatform... platforms) {
        Database database = TestDatabase.again(stage.database());
        Core core = new Core(database, List.of(platforms), stage.clock(), Runnable::run, 1);
        open.add(core);
        open.add(database);
        return core;
    }

    void moveTo(String moment) {
        stage.clock().moveTo(Instant.parse(moment));
    }

    /** When someone on Slack saw something. */
    List<String> times(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .map(Seen::at)
                .map(Instant::toString)
                .toList();
    }

    /** Kind, state and reason of each message of the outbox, in the order in which they were owed. */
    List<String> owed() {
        return stage.column("select concat_ws(' ', kind, state, reason) from outbox order by id");
    }

    /** Workers over an outbox that may be a faulty one, with no platform to send through. */
    Dispatcher dispatcher(Outbox outbox) {
        return new Dispatcher(
                outbox,
                new JdbcPeople(stage.database().jdbi()),
                new ChatPlatforms(List.of()),
                new ServedWorkspaces(new JdbcWorkspaces(stage.database().jdbi())),
                new WorkingCalendar(new PublicHolidays()),
                List.of(),
                stage.clock(),
                1);
    }

    /** Workers that say whatever is owed in a composer's words. */
    Dispatcher dispatcher(List<? extends ChatPlatform> platforms, Composer composer) {
        return new Dispatcher(
                outbox(),
                new JdbcPeople(stage.database().jdbi()),
                new ChatPlatforms(platforms),
                new ServedWorkspaces(new JdbcWorkspaces(stage.database().jdbi())),
                new WorkingCalendar(new PublicHolidays()),
                List.of(composer),
                stage.clock(),
                1);
    }

    /** The outbox itself, to be a node that claims and dies. */
    Outbox outbox() {
        return new JdbcOutbox(stage.database().jdbi());
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        stage.close();
    }
}
