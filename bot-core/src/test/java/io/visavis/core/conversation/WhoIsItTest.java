package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Reply;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhoIsItTest {
    private static final Account SOMEONE = new Account(Platform.SLACK, "W1", "U-some", "D-some");

    private final Play play = new Play();

    @AfterEach
    void close() {
        play.close();
    }

    private Reply writes(Account account) {
        return play.faultyConversation()
                .handle(new Inbound.Said(account, "help", UUID.randomUUID().toString()));
    }

    @Test
    void someone_of_no_programme_is_told_so_in_their_platforms_language() {
        play.faulty.knowsThemAs(new Profile("stranger@example.com", "Stranger", "fr-CA", null));
        assertThat(Play.said(writes(SOMEONE)).plainText())
                .startsWith("Je ne vous connais dans aucun programme")
                .doesNotContain("I don’t know you");
    }

    @Test
    void someone_of_no_programme_and_no_known_language_is_told_so_in_both() {
        for (String locale : new String[] {null, "de-DE", "", "not a locale"}) {
            play.faulty.knowsThemAs(new Profile(null, null, locale, null));
            assertThat(Play.said(writes(SOMEONE)).plainText())
                    .contains("I don’t know you")
                    .contains("Je ne vous connais");
        }
    }

    @Test
    void a_stranger_who_only_looks_is_told_so_there() {
        play.faulty.knowsThemAs(new Profile("stranger@example.com", null, "en", null));
        assertThat(play.faultyConversation().handle(new Inbound.OpenedHome(SOMEONE)))
                .isInstanceOfSatisfying(
                        Reply.ShowHome.class,
                        shown -> assertThat(shown.home().plainText()).startsWith("I don’t know you"));
    }

    @Test
    void someone_is_known_by_their_e_mail_when_they_first_write() {
        play.faulty.knowsThemAs(new Profile(play.lea.email().toUpperCase(Locale.ROOT), null, null, null));
        assertThat(Play.said(writes(SOMEONE)).plainText()).startsWith("What I can do");
        assertThat(play.only("select concat_ws(' ', person_id, user_id, conversation) from chat_account"))
                .isEqualTo(play.lea.id() + " U-some D-some");
    }

    @Test
    void a_platform_that_does_not_answer_is_apologised_for_and_the_person_may_try_again() {
        play.faulty.unavailable();
        assertThat(Play.said(writes(SOMEONE)).plainText())
                .contains("I could not find out who you are")
                .contains("Je n’ai pas pu savoir");
        play.faulty.availableAgain().knowsThemAs(new Profile(play.lea.email(), null, null, null));
        assertThat(Play.said(writes(SOMEONE)).plainText()).startsWith("What I can do");
    }

    @Test
    void whoever_is_known_is_answered_even_when_the_platform_cannot_be_asked() {
        play.says(play.lea, "help");
        play.faulty.unavailable();
        assertThat(Play.said(writes(play.stage.slack().account(play.lea.email())))
                        .plainText())
                .startsWith("What I can do");
    }

    @Test
    void an_account_that_passes_to_someone_else_is_theirs_from_then_on() {
        World.Person max = play.world.person("Max Berg").livesIn("Europe/Paris", "FR");
        play.programme.enrols(max);
        play.stage
                .database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into chat_account values (?, 'slack', 'W1', ?, null, null, now())",
                        play.omar.id(),
                        max.email()));
        play.stage.until(Play.QUESTION);
        assertThat(play.only("select person_id from chat_account where user_id = '" + max.email() + "'"))
                .isEqualTo(Long.toString(max.id()));
        assertThat(play.stage.slack().seenBy(max.email())).hasSize(1);
        assertThat(play.says(max, "objectives")).contains("No objective");
    }

    @Test
    void who_leaves_is_marked_so_and_known_again_when_they_come_back() {
        Account account = play.stage.slack().account(play.lea.email());
        play.says(play.lea, "help");
        assertThat(play.conversation().handle(new Inbound.Left(account))).isInstanceOf(Reply.Nothing.class);
        assertThat(play.only("select unreachable from chat_account")).isEqualTo("blocked");
        play.conversation().handle(new Inbound.Joined(account));
        assertThat(play.only("select coalesce(unreachable, 'reached') from chat_account"))
                .isEqualTo("reached");
    }

    @Test
    void one_installation_announced_twice_is_welcomed_once_a_day() {
        Inbound joined = new Inbound.Joined(play.stage.slack().account(play.lea.email()));
        assertThat(Play.said(play.conversation().handle(joined)).plainText())
                .contains("Welcome, Léa Petit")
                .contains("“Vega”");
        assertThat(play.conversation().handle(joined)).isInstanceOf(Reply.Nothing.class);
        play.stage.until("2027-01-19T06:00:00Z");
        assertThat(play.conversation().handle(joined)).isInstanceOf(Reply.Say.class);
    }

    @Test
    void what_the_platform_delivers_twice_is_answered_once() {
        Account lea = play.stage.slack().account(play.lea.email());
        play.stage.until(Play.QUESTION);
        Inbound said = new Inbound.Said(lea, "This week I let the meeting drift", "Ev1");
        assertThat(play.conversation().handle(said)).isInstanceOf(Reply.Say.class);
        assertThat(play.conversation().handle(said)).isInstanceOf(Reply.Nothing.class);
        Inbound asked = new Inbound.Asked(lea, "help", "T1");
        assertThat(play.conversation().handle(asked)).isInstanceOf(Reply.Say.class);
        assertThat(play.conversation().handle(asked)).isInstanceOf(Reply.Nothing.class);
        Account teams = new Account(Platform.TEAMS, "W1", play.lea.email(), null);
        assertThat(play.conversation().handle(new Inbound.Said(teams, "help", "Ev1")))
                .isInstanceOf(Reply.Say.class);
    }
}
