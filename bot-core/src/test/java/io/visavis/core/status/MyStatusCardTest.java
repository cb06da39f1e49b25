package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MyStatusCardTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Database database = TestDatabase.fresh();
    private final ReadMyStatus read = new ReadMyStatus(StatusTables.in(database.jdbi()));

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_manager_reads_their_own_part_in_their_own_zone(Language language) throws IOException {
        SampleWorld sample = new SampleWorld(database);
        Golden.matches("mentee_" + language.code() + ".txt", card(of(sample.mentee, LONDON), language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_mentor_reads_of_each_of_their_managers(Language language) throws IOException {
        SampleWorld sample = new SampleWorld(database);
        Golden.matches("mentor_" + language.code() + ".txt", card(of(sample.mentor, SampleWorld.PARIS), language));
    }

    @Test
    void one_person_can_be_a_manager_in_one_programme_and_a_mentor_in_another() {
        World world = new World(database);
        var both = world.person("Both Ways");
        world.programme("First").enrols(both);
        world.programme("Second").runs("2027-01-04", "2027-12-31").has(both, "mentor");

        assertThat(card(of(both, LONDON), Language.EN).plainText())
                .contains("First\n")
                .contains("Answers so far: no question yet")
                .contains("Second: your managers\nStarts on Monday 4 January.")
                .contains("No manager has been paired with you yet.");
    }

    @Test
    void programmes_that_are_over_and_pairs_that_ended_are_left_out() {
        World world = new World(database);
        var mentor = world.person("Omar Haddad");
        var mentee = world.person("Léa Petit");
        world.programme("Over").runs("2025-01-06", "2026-11-23").enrols(mentee).mentoredBy(mentor, "2025-01-06");
        world.programme("On")
                .enrols(world.person("Ravi Iyer"))
                .mentoredBy(mentor, "2026-09-07")
                .ended();

        assertThat(of(mentee, LONDON).isEmpty()).isTrue();
        assertThat(of(mentor, LONDON).asMentor()).singleElement().satisfies(part -> {
            assertThat(part.programme().englishName()).isEqualTo("On");
            assertThat(part.mentees()).isEmpty();
        });
    }

    @Test
    void whoever_asks_for_a_programme_they_do_not_direct_gets_a_plain_no_and_their_own_status() {
        SampleWorld sample = new SampleWorld(database);
        Message message = MyStatusCard.instead(of(sample.mentee, LONDON), Words.in(Language.EN));

        assertThat(message.plainText())
                .startsWith("Only a programme’s director can see how it goes as a whole. Here is your own status.\n")
                .contains("Leading teams")
                .doesNotContain("Ravi Iyer");
    }

    @Test
    void a_stranger_gets_the_plain_no_alone() {
        World world = new World(database);
        MyStatus nothing = of(world.person("Stranger"), LONDON);

        assertThat(MyStatusCard.instead(nothing, Words.in(Language.EN)).plainText())
                .isEqualTo("Only a programme’s director can see how it goes as a whole.");
        assertThat(MyStatusCard.message(nothing, Words.in(Language.EN)).plainText())
                .isEqualTo("You take part in no programme at the moment.");
    }

    private MyStatus of(World.Person person, ZoneId zone) {
        return read.of(SampleWorld.viewer(database, person, zone), SampleWorld.NOW);
    }

    private static Message card(MyStatus status, Language language) {
        return MyStatusCard.message(status, Words.in(language));
    }
}
