package io.visavis.core.session.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Reply;
import io.visavis.core.session.gap.jdbc.JdbcGaps;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissingSessionTest {
    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Programme programme =
            world.programme("Vega").runs("2027-01-18", "2027-06-30").every(8, DayOfWeek.FRIDAY, "17:00");
    private final Enrolment.Pair pair = programme.enrols(lea).mentoredBy(omar, "2027-01-18");

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> asked() {
        return stage.column("select to_char(sent_at at time zone 'UTC', 'DD Mon') || ' '"
                + " || (select name from person p where p.id = person_id)"
                + " from outbox where kind = 'session_missing' and state = 'sent' order by sent_at, id");
    }

    @Test
    void after_three_weeks_the_manager_is_asked_and_a_week_later_the_mentor_once_each() {
        stage.until("2027-05-01T00:00:00Z");
        assertThat(asked()).containsExactly("08 Feb Léa Petit", "15 Feb Omar Haddad");
    }

    @Test
    void counting_begins_anew_with_each_session() {
        pair.session("2027-02-03T10:00:00Z").held();
        pair.session("2027-03-10T10:00:00Z");
        stage.until("2027-04-08T00:00:00Z");
        assertThat(asked()).containsExactly("31 Mar Léa Petit", "07 Apr Omar Haddad");
    }

    @Test
    void dates_that_wait_for_an_answer_are_answer_enough_until_they_have_passed() {
        stage.until("2027-02-07T12:00:00Z");
        Reply opened = stage.presses(omar.email(), "session.propose", stage.says(omar.email(), "session"));
        stage.sends(omar.email(), opened, Map.of("slot1", "2027-02-17T10:00", "minutes", "60"));
        stage.until("2027-02-17T09:00:00Z");
        assertThat(asked()).isEmpty();
        stage.until("2027-02-19T00:00:00Z");
        assertThat(asked()).containsExactly("17 Feb Léa Petit");
    }

    @Test
    void the_question_leads_to_the_form_for_dates_and_is_not_put_once_there_is_one() {
        stage.until("2027-02-08T12:00:00Z");
        Reply opened = stage.presses(lea.email(), "session.propose");
        assertThat(opened).isInstanceOf(Reply.OpenForm.class);
        pair.session("2027-03-03T10:00:00Z");
        stage.until("2027-02-20T00:00:00Z");
        assertThat(asked()).containsExactly("08 Feb Léa Petit");
    }

    @Test
    void all_pairs_are_looked_through_once_an_hour_by_one_of_several_nodes() {
        Gaps gaps = new JdbcGaps(stage.database().jdbi());
        Instant now = Instant.parse("2027-02-01T10:00:00Z");
        Duration hour = Duration.ofHours(1);
        assertThat(gaps.beginsLook(now.minus(hour), now)).isTrue();
        assertThat(gaps.beginsLook(now.minus(hour), now)).isFalse();
        Instant soon = now.plus(Duration.ofMinutes(59));
        assertThat(gaps.beginsLook(soon.minus(hour), soon)).isFalse();
        Instant later = now.plus(hour);
        assertThat(gaps.beginsLook(later.minus(hour), later)).isTrue();
        assertThat(gaps.beginsLook(later.minus(hour), later)).isFalse();
    }
}
