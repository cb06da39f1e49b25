package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns that pairs are made by. */
class ProfileColumnsTest extends ImportStage {
    ProfileColumnsTest() {
        super("2027-01-20");
    }

    private Tally strengths() {
        return applied().tallies().get(Kind.STRENGTH);
    }

    /** Max says so many things of himself, Ada others. */
    private void says(String max, String ada) {
        folder.csv(Folder.CSV
                .replace("work_start,work_end", "work_start,work_end,languages,team,function,site,strengths")
                .replaceAll("(?m)^(max@.*)$", "$1," + max)
                .replaceAll("(?m)^(Ada@.*)$", "$1," + ada)
                .replaceAll("(?m)^((ben|dora)@.*)$", "$1,,,,,"));
    }

    @Test
    void they_are_stored_once_and_the_same_file_changes_nothing() {
        says("fr+de,Board,Finance,Lyon,deciding", "en,Plant 2,Production,Lille,");
        assertThat(strengths()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(new Tables(database)
                        .rows("select name, languages::text, team, function, site from person"
                                + " where team is not null order by name"))
                .containsExactly("Ada Martin|{en}|Plant 2|Production|Lille", "Max Okoro|{de,fr}|Board|Finance|Lyon");
        assertThat(strengths()).isEqualTo(new Tally(0, 0, 0, 1));
        says("fr+de,Board,Finance,Lyon,", "en,Plant 2,Production,Lille,");
        assertThat(strengths()).isEqualTo(new Tally(0, 0, 1, 0));
    }

    @Test
    void what_a_mentor_chose_in_chat_stays() {
        says(",,,,deciding", ",,,,");
        strengths();
        database.jdbi().useHandle(h -> {
            h.execute("delete from mentor_strength");
            h.execute("""
                    insert into pairing_preference (programme_id, person_id, own_strengths)
                    select g.id, p.id, true from programme g, person p where p.name = 'Max Okoro'
                    """);
        });
        strengths();
        assertThat(rows("select person_id from mentor_strength")).isEmpty();
    }

    @Test
    void what_is_wrong_with_them_is_told_at_its_place() {
        says("fr+xx,,,,decding", ",,=1+1,,deciding");
        List<String> lines = run().lines();
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).contains("participants.csv:4", "languages", "\"xx\" is no language"))
                .anySatisfy(
                        line -> assertThat(line).contains("participants.csv:4", "strengths", "competency", "deciding"))
                .anySatisfy(line -> assertThat(line).contains("participants.csv:2", "strengths are a mentor's"))
                .anySatisfy(line -> assertThat(line).contains("participants.csv:2", "function", "formula"));
        assertThat(rows("select name from person")).isEmpty();
    }
}
