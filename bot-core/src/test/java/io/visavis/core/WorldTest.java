package io.visavis.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class WorldTest {
    @Test
    void a_world_with_one_of_each_thing_fits_the_schema() {
        try (Database database = TestDatabase.fresh()) {
            World world = new World(database);
            var firm = world.organisation("Mentoring firm");
            var director = world.person("Claire Martin").speaks("fr").livesIn("Europe/Paris", "FR");
            var mentor = world.person("Omar Haddad").of(firm).on("teams").connected();
            var programme = world.programme("Leading teams")
                    .inFrench("Diriger une équipe")
                    .runs("2026-09-07", "2027-03-26")
                    .every(2, DayOfWeek.WEDNESDAY, "09:30")
                    .budget(3, 8)
                    .directedBy(director);
            var lea = programme
                    .enrols(world.person("Léa Petit").works("08:30", "17:00").pauses("2026-10-01", "2026-10-02"))
                    .nextOccurrence("2026-10-12", "2026-10-13T08:00:00Z")
                    .aimsAt("Delegate");
            programme
                    .enrols(world.person("Leaver").reportsTo(director).unreachable("blocked"))
                    .left();
            var pair = lea.mentoredBy(mentor, "2026-09-14");
            pair.session("2026-10-01T09:00:00Z").minutes(45).held();
            pair.session("2026-11-01T09:00:00Z").notHeld();
            pair.session("2026-12-01T09:00:00Z").cancelled();
            lea.checkIn("2026-09-14").open();
            lea.checkIn("2026-09-21").skipped();
            lea.checkIn("2026-09-28").missed();
            lea.checkIn("2026-10-05").neverSent();
            lea.checkIn("2026-10-12").answered().committed("the meeting starts", "I will listen");
            programme.owes(mentor, "session_brief", "2026-09-30T09:00:00Z", "quarantined");
            pair.ended();

            assertThat(rows(database, "check_in")).isEqualTo(5);
            assertThat(rows(database, "mentoring_session")).isEqualTo(3);
            assertThat(rows(database, "commitment")).isEqualTo(1);
        }
    }

    private static int rows(Database database, String table) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
