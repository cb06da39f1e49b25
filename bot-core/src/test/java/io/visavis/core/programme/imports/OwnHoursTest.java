package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An hour that a manager chose, when an import changes the hours they work. */
class OwnHoursTest extends ImportStage {
    OwnHoursTest() {
        super("2027-02-01");
    }

    @BeforeEach
    void choose() {
        applied();
        database.jdbi()
                .useHandle(
                        h -> h.execute("update enrolment set prompt_day = 5, prompt_time = '18:30', own_schedule = true"
                                + " where person_id = (select id from person where email = 'ben@vega.test')"));
    }

    private List<String> own() {
        return rows("select prompt_day, prompt_time from enrolment where own_schedule");
    }

    @Test
    void it_stays_while_it_lies_within_them() {
        applied();
        assertThat(own()).containsExactly("5|18:30:00");
    }

    @Test
    void it_moves_into_them_so_that_a_friday_question_does_not_fall_out_of_every_week() {
        folder.csv("10:00,19:00", "10:00,17:00");
        applied();
        assertThat(own()).containsExactly("5|16:30:00");
        applied();
        assertThat(own()).containsExactly("5|16:30:00");
    }

    @Test
    void it_moves_to_their_start_when_they_begin_later() {
        database.jdbi().useHandle(h -> h.execute("update enrolment set prompt_time = '10:15' where own_schedule"));
        folder.csv("thursday,11:00,10:00,19:00", "thursday,12:00,11:00,19:00");
        applied();
        assertThat(own()).containsExactly("5|11:00:00");
    }
}
