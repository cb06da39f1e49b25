package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import org.junit.jupiter.api.Test;

class IsolatedPlanningTest {
    @Test
    void a_session_that_cannot_be_planned_does_not_hold_up_the_others() {
        try (Stage stage = new Stage("2027-01-18T00:00:00Z")) {
            World world = stage.world();
            var programme = world.programme("Vega").runs("2027-01-04", "2027-01-10");
            World.Person odd = world.person("Odd");
            programme.enrols(world.person("Lea")).mentoredBy(odd, "2027-01-04").session("2027-01-20T09:00:00Z");
            var second = programme
                    .enrols(world.person("Ines"))
                    .mentoredBy(world.person("Omar"), "2027-01-04")
                    .session("2027-01-20T10:00:00Z");
            stage.database()
                    .jdbi()
                    .useHandle(h -> h.execute("update person set zone = 'Nowhere' where id = ?", odd.id()));

            stage.core().plan();

            assertThat(stage.column("select distinct subject_id from outbox where kind like 'session%'"))
                    .containsExactly("" + second.id());
        }
    }
}
