package io.visavis.core.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each side sees of a proposal, and what comes of their answers. */
class AnswerProposalTest {
    private final Matchmaking play = new Matchmaking();

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void the_pair_begins_when_both_have_said_yes_and_the_first_is_told() {
        play.put();
        Message lea = Matchmaking.replaced(play.presses(play.lea, play.last(play.lea), "Yes"));
        assertThat(lea.plainText()).contains("As soon as Omar Haddad has said yes too");
        assertThat(play.pairs()).isEmpty();
        Message omar = Matchmaking.replaced(play.presses(play.omar, play.last(play.omar), "Yes"));
        assertThat(omar.plainText()).contains("You and Léa Petit are a pair from today.");
        assertThat(play.pairs()).containsExactly("Léa Petit and Omar Haddad");
        play.stage.until("2027-01-18T15:00:00Z");
        assertThat(play.last(play.lea).plainText()).contains("You and Omar Haddad are a pair");
        assertThat(play.says(play.omar, "pairs").plainText()).contains("You accompany Léa Petit since 18 Jan");
        assertThat(play.says(play.claire, "pairs").plainText()).contains("Managers without a mentor: 1");
    }

    @Test
    void before_both_agree_nothing_is_shown_but_name_function_site_languages_and_competencies() {
        play.put();
        assertThat(play.last(play.omar).plainText())
                .contains("Accompany Léa Petit?", "Logistics, Lille", "English", "Objectives in: Deciding")
                .doesNotContain("Settle the plan", "To grow", play.lea.email());
        assertThat(play.last(play.lea).plainText())
                .contains("Omar Haddad as your mentor?", "Finance, Lyon", "Strong in: Deciding")
                .contains("Omar Haddad sees of you until you both agree");
    }

    @Test
    void whoever_leaves_a_proposal_unanswered_for_a_week_is_asked_once_more_and_then_left_alone() {
        play.put();
        play.presses(play.lea, play.last(play.lea), "Yes");
        int told = play.texts(play.lea).size();

        play.stage.until("2027-01-24T12:00:00Z");
        assertThat(play.texts(play.omar)).noneMatch(text -> text.contains("before you for a week"));
        play.stage.until("2027-02-20T12:00:00Z");

        assertThat(play.texts(play.omar))
                .filteredOn(text -> text.contains("before you for a week"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Accompany Léa Petit?", "Would you like to"));
        assertThat(play.texts(play.lea).subList(told, play.texts(play.lea).size()))
                .noneMatch(text -> text.contains("before you for a week"));
    }

    @Test
    void who_has_answered_meanwhile_is_not_reminded() {
        play.put();
        play.presses(play.lea, play.last(play.lea), "Rather not");

        play.stage.until("2027-02-20T12:00:00Z");

        assertThat(play.texts(play.lea)).noneMatch(text -> text.contains("before you for a week"));
        assertThat(play.texts(play.omar))
                .noneMatch(text -> text.contains("Accompany Léa Petit?") && text.contains("week."));
    }

    @Test
    void a_no_asks_no_reason_names_nobody_and_keeps_the_two_from_being_proposed_again() {
        play.put();
        play.presses(play.omar, play.last(play.omar), "Yes");
        Message lea = Matchmaking.replaced(play.presses(play.lea, play.last(play.lea), "Rather not"));
        assertThat(lea.plainText()).contains("Nobody is told whose no it was.");
        play.stage.until("2027-01-19T12:00:00Z");
        assertThat(play.last(play.omar).plainText())
                .contains("The pair with Léa Petit will not come about. It says nothing about you");
        assertThat(play.stage.column(
                        "select mentee_accepted || ' ' || mentor_accepted from pairing where state = 'declined'"))
                .containsExactly("false false");
        assertThat(play.proposed().plainText()).contains("Léa Petit with Nina Weiss");
    }

    @Test
    void each_side_is_offered_others_and_whoever_they_name_is_asked_at_once_if_free() {
        play.presses(play.claire, play.proposed(), "Put to both");
        play.stage.until(Matchmaking.MORNING);
        Message lea = play.last(play.lea);
        assertThat(lea.plainText()).contains("Or rather with", "Nina Weiss");
        Message named = Matchmaking.replaced(play.presses(play.lea, lea, "Rather Nina"));
        assertThat(named.plainText()).contains("Nina Weiss is asked now.");
        play.stage.until("2027-01-18T15:00:00Z");
        assertThat(play.last(play.nina).plainText()).contains("Accompany Léa Petit?", "The manager named this mentor");
        play.presses(play.nina, play.last(play.nina), "Yes");
        assertThat(play.pairs()).containsExactly("Léa Petit and Nina Weiss");
    }

    @Test
    void somebody_who_is_not_free_is_noted_and_counts_when_pairs_are_proposed_anew() {
        play.put();
        Message omar = play.last(play.omar);
        assertThat(omar.plainText()).contains("Or rather", "Paul Roy");
        Message named = Matchmaking.replaced(play.presses(play.omar, omar, "Rather Paul"));
        assertThat(named.plainText()).contains("Paul Roy is not free just now");
        play.presses(play.paul, play.last(play.paul), "Rather not");
        assertThat(play.proposed().plainText())
                .contains("Paul Roy with Omar Haddad", "• The mentor named this manager");
    }

    @Test
    void a_mentor_without_room_gets_no_further_pair_however_many_said_yes() {
        play.put();
        play.presses(play.lea, play.last(play.lea), "Yes");
        play.sql("update mentor set capacity = 1 where person_id = ?", play.omar.id());
        play.programme.enrols(play.world.person("Ida Noor")).mentoredBy(play.omar, "2027-01-18");
        Message omar = Matchmaking.replaced(play.presses(play.omar, play.last(play.omar), "Yes"));
        assertThat(omar.plainText()).contains("can no longer come about with Léa Petit");
        assertThat(play.pairs()).containsExactly("Ida Noor and Omar Haddad");
    }

    @Test
    void an_organisation_chart_that_changed_meanwhile_keeps_two_apart() {
        play.put();
        play.presses(play.lea, play.last(play.lea), "Yes");
        World.Person between = play.world.person("Bea Lund").reportsTo(play.omar);
        play.lea.reportsTo(between);
        Message omar = Matchmaking.replaced(play.presses(play.omar, play.last(play.omar), "Yes"));
        assertThat(omar.plainText()).contains("can no longer come about");
        assertThat(play.pairs()).isEmpty();
    }

    @Test
    void nobody_answers_for_somebody_else_or_twice() {
        play.put();
        String pairing = Matchmaking.button(play.last(play.lea), "Yes").value();
        for (World.Person other : new World.Person[] {play.paul, play.nina, play.claire}) {
            assertThat(Matchmaking.said(play.presses(other, "matching.accept", pairing)))
                    .contains("I do not find that among yours.");
        }
        assertThat(Matchmaking.said(play.presses(play.lea, "matching.rather", pairing + ":7")))
                .contains("I do not find that among yours.");
        play.presses(play.lea, "matching.decline", pairing);
        assertThat(Matchmaking.said(play.presses(play.omar, "matching.accept", pairing)))
                .contains("no longer before you");
    }

    @Test
    void people_say_what_they_wish_and_a_mentor_what_they_are_strong_in() {
        Reply lea = play.presses(play.lea, play.says(play.lea, "pairs"), "My wishes");
        play.sends(play.lea, lea, Map.of("function", "other", "site", "any"));
        Reply nina = play.presses(play.nina, play.says(play.nina, "pairs"), "My wishes");
        Map<String, String> strong = Map.of("function", "any", "site", "any", "strength1", "" + play.deciding);
        assertThat(Matchmaking.replaced(play.sends(play.nina, nina, strong)).plainText())
                .contains("Kept.");
        assertThat(play.stage.column("select count(*)::text from mentor_strength"))
                .containsExactly("2");
        assertThat(play.proposed().plainText()).contains("• The manager would like someone of another function");
        Reply forged = play.sends(play.nina, nina, Map.of("function", "better", "site", "any", "strength1", "999"));
        assertThat(((Reply.RejectFields) forged).errors()).containsOnlyKeys("function", "strength1");
    }

    @Test
    void what_waits_stands_at_home_and_it_is_all_said_in_french() {
        play.lea.speaks("fr");
        play.omar.speaks("fr");
        play.put();
        assertThat(play.last(play.lea).plainText())
                .contains("Omar Haddad pour mentor ?", "Points forts sur ce que visent les objectifs")
                .contains("En commun : français");
        assertThat(play.says(play.lea, "binômes").plainText()).contains("Omar Haddad pour mentor ?");
        Message lea = Matchmaking.replaced(play.presses(play.lea, play.last(play.lea), "Oui"));
        assertThat(lea.plainText()).contains("Dès que Omar Haddad a dit oui aussi");
    }
}
