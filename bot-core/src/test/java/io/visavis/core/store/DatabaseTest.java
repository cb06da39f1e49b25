package io.visavis.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void an_empty_database_is_migrated_once_and_a_second_run_changes_nothing() {
        try (Database database = TestDatabase.blank()) {
            assertThat(database.pendingMigrations()).isPositive();
            assertThat(database.migrate()).isPositive();
            assertThat(database.migrate()).isZero();
            assertThat(database.pendingMigrations()).isZero();
        }
    }

    @Test
    void a_database_that_holds_foreign_tables_is_refused_rather_than_mixed_with_ours() {
        try (Database database = TestDatabase.blank()) {
            database.jdbi().useHandle(h -> h.execute("create table somebody_elses (id int)"));
            assertThatThrownBy(database::migrate).isInstanceOf(FlywayException.class);
        }
    }
}
