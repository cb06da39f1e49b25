package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusCardTest {
    private static final Words ENGLISH = Words.in(Language.EN);

    private final Database database = TestDatabase.fresh();
    private World world;

    @BeforeEach
    void begin() {
        world = new World(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_programme_in_full_swing_reads_as_reviewed(Language language) throws IOException {
        SampleWorld sample = new SampleWorld(database);
        Golden.matches("director_" + language.code() + ".txt", card(sample.programme, Words.in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_programme_that_has_not_begun_and_has_nobody_in_it_reads_as_reviewed(Language language) throws IOException {
        var programme = world.programme("Next year").inFrench("L’an prochain").runs("2027-01-04", "2027-12-31");
        Golden.matches("not_begun_" + language.code() + ".txt", card(programme, Words.in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_programme_that_is_over_reads_as_reviewed(Language language) throws IOException {
        var programme = world.programme("Last year").inFrench("L’an dernier").runs("2025-09-01", "2026-06-30");
        var lea = programme.enrols(world.person("Léa Petit").connected());
        lea.mentoredBy(world.person("Omar Haddad").connected(), "2025-09-01")
                .session("2026-05-05T09:00:00Z")
                .held();
        lea.checkIn("2026-05-04").missed();
        Golden.matches("over_" + language.code() + ".txt", card(programme, Words.in(language)));
    }

    @Test
    void every_pair_at_risk_is_named_the_longest_alone_first() {
        var programme = world.programme("Many at risk");
        var mentor = world.person("Omar Haddad").connected();
        for (int i = 1; i <= 13; i++) {
            programme
                    .enrols(world.person("Manager %02d".formatted(i)).connected())
                    .mentoredBy(mentor, "2026-09-%02d".formatted(30 - i));
        }

        String plain = card(programme, ENGLISH).plainText();

        assertThat(plain)
                .contains("13 pairs at risk")
                .contains("Manager 13 and Omar")
                .endsWith("ask for it.");
        assertThat(plain).contains("Manager 04", "Manager 03", "Manager 01");
    }

    @Test
    void everybody_who_cannot_be_reached_is_named() {
        var programme = world.programme("Nobody connected");
        for (int i = 1; i <= 11; i++) {
            programme.enrols(world.person("Manager %02d".formatted(i)));
        }

        assertThat(card(programme, ENGLISH).plainText())
                .contains("Managers: 11, none can be reached")
                .contains("Manager 10 and Manager 11");
    }

    @Test
    void the_chart_holds_whole_per_cents_of_the_weeks_in_which_someone_was_asked() {
        SampleWorld sample = new SampleWorld(database);
        Block.Chart chart = card(sample.programme, ENGLISH).blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(chart.categories()).containsExactly("12 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov", "this week");
        assertThat(chart.series())
                .singleElement()
                .satisfies(
                        series -> assertThat(series.values()).isEqualTo(List.of(100.0, 33.0, 33.0, 33.0, 33.0, 50.0)));
    }

    private Message card(World.Programme programme, Words words) {
        ReadStatus read = new ReadStatus(StatusTables.in(database.jdbi()));
        return StatusCard.message(read.of(programme.id(), SampleWorld.PARIS, SampleWorld.NOW), words);
    }
}
