package io.visavis.core.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mentor in London with more sessions than messages: 18 January 2027 is a Monday. */
class BusyMentorTest {
    private static final List<String> NAMES = List.of("Ana Silva", "Bo Lind", "Cem Kaya", "Dora Weiss", "Eli Stone");

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person mentor = world.person("Omar Haddad");
    private final World.Programme programme =
            world.programme("Vega").runs("2027-01-04", "2027-06-30").every(8, java.time.DayOfWeek.FRIDAY, "17:00");

    @AfterEach
    void close() {
        stage.close();
    }

    private void meets(int mentee, String startsAt) {
        programme
                .enrols(world.person(NAMES.get(mentee)))
                .mentoredBy(mentor, "2027-01-04")
                .session(startsAt);
    }

    private List<Seen> seen() {
        return stage.slack().seenBy(mentor.email());
    }

    /** Whom the messages prepare for, in the order in which they came. */
    private List<String> preparedFor() {
        List<String> names = new ArrayList<>();
        for (Seen seen : seen()) {
            NAMES.stream()
                    .filter(name -> seen.message().plainText().contains("Before your session with " + name))
                    .forEach(names::add);
        }
        return names;
    }

    @Test
    void three_sessions_tomorrow_are_prepared_for_in_two_messages() {
        programme.budget(2, 6);
        meets(0, "2027-01-19T09:30:00Z");
        meets(1, "2027-01-19T11:00:00Z");
        meets(2, "2027-01-19T15:00:00Z");
        stage.until("2027-01-19T00:00:00Z");
        assertThat(seen()).hasSize(2);
        assertThat(preparedFor()).containsExactlyInAnyOrder("Ana Silva", "Bo Lind", "Cem Kaya");
    }

    @Test
    void sessions_on_each_day_of_a_week_are_all_prepared_for_within_the_weeks_budget() {
        programme.budget(2, 3);
        meets(0, "2027-01-19T10:00:00Z");
        meets(1, "2027-01-20T10:00:00Z");
        meets(2, "2027-01-21T10:00:00Z");
        meets(3, "2027-01-22T10:00:00Z");
        stage.until("2027-01-22T10:00:00Z");
        assertThat(seen()).hasSizeLessThanOrEqualTo(3);
        assertThat(preparedFor()).containsExactlyInAnyOrder("Ana Silva", "Bo Lind", "Cem Kaya", "Dora Weiss");
    }
}
