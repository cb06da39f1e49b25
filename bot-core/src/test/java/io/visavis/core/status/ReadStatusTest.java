package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import io.visavis.core.status.Participant.Obstacle;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadStatusTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private static final String THIS_WEEK = "2026-11-23";

    private final Database database = TestDatabase.fresh();
    private final ReadStatus read = new ReadStatus(StatusTables.in(database.jdbi()));
    private World world;
    private World.Programme programme;

    @BeforeEach
    void begin() {
        world = new World(database);
        programme = world.programme("Leading teams");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_programme_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> read.of(-1, PARIS, NOW)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void someone_is_reachable_through_a_working_account_on_the_platform_they_use() {
        programme.enrols(world.person("Reachable").connected());
        programme.enrols(world.person("Nowhere"));
        programme.enrols(world.person("Moved to Teams").connected().on("teams"));
        programme.enrols(world.person("Blocker").unreachable("blocked"));
        programme.enrols(world.person("Gone").unreachable("deactivated"));

        Status status = status();

        assertThat(status.enrolled()).isEqualTo(5);
        assertThat(status.reachableManagers()).isEqualTo(1);
        assertThat(status.unreachable())
                .extracting(Participant::name, Participant::obstacle)
                .containsExactlyInAnyOrder(
                        tuple("Nowhere", Obstacle.NOT_CONNECTED),
                        tuple("Moved to Teams", Obstacle.NOT_CONNECTED),
                        tuple("Blocker", Obstacle.BLOCKED),
                        tuple("Gone", Obstacle.DEACTIVATED));
    }

    @Test
    void someone_with_several_roles_or_mentees_is_counted_once() {
        var both = world.person("Both").connected();
        programme.enrols(both);
        someone().mentoredBy(both, "2026-09-07");
        someone().mentoredBy(both, "2026-09-07");
        programme.has(world.person("Mentor without a pair").connected(), "mentor");

        Status status = status();

        assertThat(status.participants()).hasSize(4);
        assertThat(status.enrolled()).isEqualTo(3);
        assertThat(status.mentors()).isEqualTo(2);
    }

    @Test
    void asked_means_that_the_question_went_out() {
        someone().checkIn(THIS_WEEK).answered();
        someone().checkIn(THIS_WEEK).open();
        someone().checkIn(THIS_WEEK).skipped();
        someone().checkIn(THIS_WEEK).missed();
        someone().checkIn(THIS_WEEK).neverSent();
        someone().checkIn(THIS_WEEK);

        assertThat(status().thisWeek()).isEqualTo(new Week(LocalDate.parse(THIS_WEEK), 4, 1));
    }

    @Test
    void the_week_turns_on_monday_in_the_directors_zone() {
        Instant sundayInParis = Instant.parse("2026-11-22T22:30:00Z");
        Week inParis = read.of(programme.id(), PARIS, sundayInParis).thisWeek();
        Week inKolkata = read.of(programme.id(), ZoneId.of("Asia/Kolkata"), sundayInParis)
                .thisWeek();

        assertThat(inParis.monday()).isEqualTo("2026-11-16");
        assertThat(inKolkata.monday()).isEqualTo("2026-11-23");
    }

    @Test
    void the_trend_covers_eight_weeks_without_a_gap_and_nothing_before() {
        var lea = someone();
        lea.checkIn("2026-09-28").answered();
        lea.checkIn("2026-10-05").answered();

        assertThat(status().weeks()).hasSize(8).extracting(Week::monday).doesNotHaveDuplicates();
        assertThat(status().weeks().get(0)).isEqualTo(new Week(LocalDate.parse("2026-10-05"), 1, 1));
        assertThat(status().weeks()).extracting(Week::asked).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void someone_who_left_stays_in_past_weeks_and_is_not_in_this_one() {
        var left = someone().left();
        left.checkIn("2026-11-16").missed();
        left.checkIn(THIS_WEEK).open();

        assertThat(status().weeks()).extracting(Week::asked).endsWith(1, 0);
        assertThat(status().enrolled()).isZero();
    }

    @Test
    void another_programmes_figures_stay_out() {
        var other = world.programme("Another");
        var lea = other.enrols(world.person("Léa Petit"));
        lea.checkIn(THIS_WEEK).answered();
        lea.mentoredBy(world.person("Omar"), "2026-09-07")
                .session("2026-11-01T09:00:00Z")
                .held();
        other.owes(lea.mentee(), "check_in", "2026-11-01T09:00:00Z", "quarantined");

        Status status = status();

        assertThat(status.participants()).isEmpty();
        assertThat(status.pairs()).isEmpty();
        assertThat(status.thisWeek().asked()).isZero();
        assertThat(status.sessions()).isEqualTo(new Sessions(0, 0, 0, 0));
        assertThat(status.quarantined()).isZero();
    }

    @Test
    void a_session_is_due_once_it_is_over_and_upcoming_for_two_weeks() {
        var pair = someone().mentoredBy(world.person("Omar"), "2026-09-07");
        pair.session("2026-11-24T14:00:00Z");
        pair.session("2026-11-24T14:01:00Z");
        pair.session("2026-12-08T15:00:00Z");
        pair.session("2026-12-08T15:01:00Z");
        pair.session("2026-11-10T14:00:00Z").held();
        pair.session("2026-11-11T14:00:00Z").notHeld();
        pair.session("2026-11-12T14:00:00Z").cancelled();
        pair.session("2026-12-01T14:00:00Z").cancelled();

        assertThat(status().sessions()).isEqualTo(new Sessions(1, 1, 1, 2));
    }

    @Test
    void a_response_ends_a_run_of_missed_check_ins_and_an_outage_is_not_the_managers_fault() {
        var lea = someone();
        var pair = lea.mentoredBy(world.person("Omar"), "2026-09-07");
        pair.session("2026-12-01T09:00:00Z");
        lea.checkIn("2026-10-12").missed();
        lea.checkIn("2026-10-19").skipped();
        lea.checkIn("2026-10-26").missed();
        lea.checkIn("2026-11-02").missed();
        lea.checkIn("2026-11-09").neverSent();
        assertThat(standing()).isEqualTo(new Standing.OnTrack());

        lea.checkIn("2026-11-16").missed();
        lea.checkIn(THIS_WEEK).open();
        assertThat(standing()).isEqualTo(new Standing.AtRisk(List.of(new Standing.Unanswered(3))));
    }

    @Test
    void a_session_that_was_cancelled_or_not_held_does_not_count_as_contact() {
        var pair = someone().mentoredBy(world.person("Omar"), "2026-09-07");
        pair.session("2026-10-01T09:00:00Z").held();
        pair.session("2026-11-10T09:00:00Z").notHeld();
        pair.session("2026-12-01T09:00:00Z").cancelled();

        assertThat(standing()).isEqualTo(new Standing.AtRisk(List.of(new Standing.NoSession(54, true))));
    }

    @Test
    void messages_in_quarantine_are_counted() {
        var omar = world.person("Omar");
        programme.owes(omar, "session_brief", "2026-11-01T09:00:00Z", "quarantined");
        programme.owes(omar, "session_brief", "2026-11-02T09:00:00Z", "sent");

        assertThat(status().quarantined()).isEqualTo(1);
    }

    @Test
    void a_larger_programme_takes_no_more_statements() {
        int empty = statements();
        for (int i = 0; i < 12; i++) {
            var enrolment = someone();
            enrolment.checkIn(THIS_WEEK).answered();
            enrolment.mentoredBy(world.person("Omar"), "2026-09-07").session("2026-11-01T09:00:00Z");
        }

        assertThat(statements()).isEqualTo(empty).isLessThanOrEqualTo(6);
    }

    private int statements() {
        AtomicInteger count = new AtomicInteger();
        database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
        assertThat(status()).isNotNull();
        database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }

    private Status status() {
        return read.of(programme.id(), PARIS, NOW);
    }

    private Standing standing() {
        return status().pairs().get(0).standing();
    }

    private Enrolment someone() {
        return programme.enrols(world.person("Someone").connected());
    }
}
