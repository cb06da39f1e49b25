package io.visavis.core.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a director sees and does. */
class DirectPairsTest {
    private final Matchmaking play = new Matchmaking();

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void pairs_are_proposed_with_their_reasons_and_nothing_reaches_anyone_before_they_are_put() {
        assertThat(play.says(play.claire, "pairs").plainText())
                .contains("Pairs: Vega", "Managers without a mentor: 2", "2 mentors, with room for 10");
        Message page = play.proposed();
        assertThat(page.plainText())
                .contains("Proposals 1 to 2 of 2", "Léa Petit with Omar Haddad", "Paul Roy with Nina Weiss")
                .contains("• Strong in what the objectives are about: Deciding")
                .contains("• In common: English", "• About 9 working hours a day in common");
        play.stage.until(Matchmaking.MORNING);
        assertThat(play.stage.slack().seenBy(play.lea.email())).isEmpty();
        assertThat(play.pairs()).isEmpty();
    }

    @Test
    void one_is_put_and_the_others_stay() {
        Message page = play.proposed();
        Message left = Matchmaking.replaced(play.presses(play.claire, page, "Put to both"));
        assertThat(left.plainText())
                .contains("Put to both of them.", "1 proposal", "Paul Roy")
                .doesNotContain("Léa");
        play.stage.until(Matchmaking.MORNING);
        assertThat(play.last(play.lea).plainText()).contains("Omar Haddad as your mentor?");
        assertThat(play.stage.slack().seenBy(play.paul.email())).isEmpty();
        assertThat(play.says(play.claire, "pairs").plainText()).contains("Léa Petit and Omar Haddad, since 17 Jan");
    }

    @Test
    void a_director_reads_in_french_whom_which_rule_keeps_from_whom() {
        play.claire.speaks("fr");
        play.lea.reportsTo(play.omar);
        play.nina.reportsTo(play.lea);
        play.sql(
                "update mentor set paused = true, overdue_since = date '2026-12-01' where person_id = ?",
                play.nina.id());
        Message page = Matchmaking.replaced(play.presses(play.claire, play.says(play.claire, "binômes"), "Proposer"));
        assertThat(page.plainText())
                .contains("Une proposition", "Paul Roy avec Omar Haddad", "1 manager pour qui il n’y a personne")
                .contains("Léa Petit : 1 mentor parle sa langue : dans sa ligne hiérarchique (Omar Haddad).");
    }

    @Test
    void an_impossible_case_names_the_rule_and_the_people() {
        play.lea.reportsTo(play.omar);
        play.nina.reportsTo(play.lea);
        Message page = play.proposed();
        assertThat(page.plainText())
                .contains("Léa Petit: 2 mentors speak their language: all are in their reporting line"
                        + " (Omar Haddad and Nina Weiss).");
        play.lea.speaks("fr");
        assertThat(play.proposed().plainText())
                .contains(
                        "Léa Petit: none of the 2 mentors who may be given a pair shares a language with them (French).");
        play.sql("delete from mentor");
        assertThat(play.proposed().plainText())
                .contains("none of the 2 mentors may be given a pair yet: 2 are not selected");
    }

    @Test
    void a_director_chooses_somebody_else_among_the_best_or_by_name_and_hears_which_rule_a_name_breaks() {
        World.Person zoe = play.world.person("Zoë Marsh");
        play.programme.has(zoe, "mentor");
        zoe.reportsTo(play.lea);
        Message page = play.proposed();
        Reply form = play.presses(play.claire, page, "Change");
        Reply refused = play.sends(play.claire, form, Map.of("other", "zoe"));
        assertThat(((Reply.RejectFields) refused).errors())
                .containsEntry("other", "Léa Petit and Zoë Marsh are in one reporting line.");
        assertThat(((Reply.RejectFields) play.sends(play.claire, form, Map.of("other", "nobody"))).errors())
                .containsEntry("other", "No mentor of this programme has that name.");
        assertThat(((Reply.RejectFields) play.sends(play.claire, form, Map.of("mentor", "" + zoe.id()))).errors())
                .containsEntry("mentor", "Choose a mentor.");
        Message changed = Matchmaking.replaced(play.sends(play.claire, form, Map.of("other", "WEISS")));
        assertThat(changed.plainText()).contains("Léa Petit with Nina Weiss");
    }

    @Test
    void what_is_before_both_can_be_taken_back_and_whoever_heard_of_it_is_told() {
        play.put();
        Reply form = play.presses(play.claire, play.says(play.claire, "pairs"), "Take one back");
        String first = play.stage.column("select min(id)::text from pairing").get(0);
        play.sends(play.claire, form, Map.of("pairing", first));
        play.stage.until("2027-01-19T12:00:00Z");
        assertThat(play.texts(play.lea))
                .anyMatch(text -> text.contains("The pair with Omar Haddad will not come about."));
        assertThat(play.texts(play.paul)).noneMatch(text -> text.contains("will not come about"));
    }

    @Test
    void nobody_but_a_director_of_the_programme_proposes_pairs() {
        World.Person other = play.world.person("Odile Brun");
        play.world.programme("Lyra").directedBy(other);
        for (World.Person person : new World.Person[] {other, play.lea, play.omar}) {
            for (String act :
                    new String[] {"matching.run", "matching.put_all", "matching.change", "matching.withdraw"}) {
                Reply reply = play.presses(person, act, Long.toString(play.programme.id()));
                assertThat(Matchmaking.said(reply)).contains("That is not yours to do in this programme.");
            }
        }
        assertThat(play.stage.column("select state from pairing")).isEmpty();
    }
}
