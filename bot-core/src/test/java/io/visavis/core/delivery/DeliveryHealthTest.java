package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.delivery.jdbc.JdbcDeliveryHealth;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryHealthTest {
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void an_empty_database_has_nobody_to_reach_and_nothing_late() {
        try (Database database = TestDatabase.fresh()) {
            assertThat(read(database)).isEqualTo(new DeliveryHealth(Map.of(), 0, 0));
        }
    }

    @Test
    void people_without_an_account_count_as_unreachable_on_their_platform() {
        try (Database database = TestDatabase.fresh()) {
            database.jdbi().useHandle(handle -> {
                handle.execute("insert into organisation (code, name) values ('vega', 'Vega')");
                handle.execute("""
                    insert into person (email, name, organisation_id, platform, language, zone, region)
                    select n || '@example.test', n, o.id, p, 'en', 'Europe/London', 'GB-ENG'
                    from organisation o, (values ('ada', 'slack'), ('bo', 'slack'), ('cy', 'teams')) v (n, p)
                    """);
                handle.execute("""
                    insert into chat_account (person_id, platform, workspace, user_id, unreachable, changed_at)
                    select id, platform, 'w', email, case when name = 'cy' then 'blocked' end, ?
                    from person where name in ('ada', 'cy')
                    """, NOW);
                handle.execute("insert into sole_workspace values ('slack', 'w'), ('teams', 'w')");
                handle.execute("""
                    insert into programme (code, name_en, name_fr, client_id, starts_on, ends_on, cadence_weeks,
                        cadence_day, cadence_time)
                    select 'p', 'P', 'P', id, date '2026-01-01', date '2027-12-31', 1, 2, '10:00'
                    from organisation
                    """);
                handle.execute("""
                    insert into programme_role (programme_id, person_id, role)
                    select g.id, p.id, 'mentor' from programme g, person p
                    """);
            });
            assertThat(read(database).unreachable()).isEqualTo(Map.of("slack", 1, "teams", 1));
        }
    }

    private static DeliveryHealth read(Database database) {
        return new JdbcDeliveryHealth(database.jdbi()).read(NOW.minus(Duration.ofMinutes(30)), NOW);
    }
}
