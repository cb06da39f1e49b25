package io.visavis.server.workspaces;

import static io.visavis.server.workspaces.SlackTown.last;
import static io.visavis.server.workspaces.SlackTown.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.playground.slack.SlackWorkspace;
import java.time.DayOfWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of people in a workspace, as their director reads it. */
class SlackStandingTest {
    private final SlackTown town = new SlackTown(false);
    private final World.Organisation client = town.world.organisation("Client").uses("slack", "T0CLIENT1");
    private final World.Person lea =
            town.world.person("Léa Petit").livesIn("Europe/Paris", "FR").of(client);
    private final World.Person claire =
            town.world.person("Claire Martin").livesIn("Europe/Paris", "FR").of(client);
    private final SlackWorkspace workspace = town.workspace("T0CLIENT1", claire);

    SlackStandingTest() {
        town.world
                .programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .of(client)
                .directedBy(claire)
                .enrols(lea);
        town.install(workspace, "en");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String status() {
        workspace.say(claire.email(), "status");
        return last(workspace, claire);
    }

    private void pastTheQuestion() {
        town.until("2027-01-19T09:00:00Z");
    }

    @Test
    void someone_without_an_account_is_not_connected() {
        pastTheQuestion();
        assertThat(status()).contains("Not connected yet: Léa Petit. They need an account");
    }

    @Test
    void a_deactivated_account_is_named_so_before_any_message_failed() {
        workspace.join(member(lea));
        workspace.say(lea.email(), "help");
        workspace.deactivate(lea.email(), true);
        assertThat(status()).contains("Account deactivated: Léa Petit. If they left");
        workspace.deactivate(lea.email(), false);
        assertThat(status()).doesNotContain("deactivated");
        pastTheQuestion();
        assertThat(workspace.conversation(lea.email())).hasSize(3);
    }

    @Test
    void an_account_that_is_deactivated_when_it_is_looked_up_is_named_so_as_well() {
        workspace.join(member(lea));
        workspace.deactivate(lea.email(), true);
        pastTheQuestion();
        assertThat(status()).contains("Account deactivated: Léa Petit");
    }

    @Test
    void a_guest_is_reached_and_named_as_one() {
        workspace.joinAsGuest(member(lea));
        pastTheQuestion();
        assertThat(workspace.conversation(lea.email())).hasSize(1);
        assertThat(status())
                .contains("Reached as guests of the workspace: Léa Petit")
                .contains("Managers: 1, can be reached");
    }

    @Test
    void someone_of_another_organisation_is_neither_believed_nor_written_to() {
        workspace.shareChannelWith(member(lea));
        workspace.say(lea.email(), "status");
        assertThat(last(workspace, lea)).contains("I don’t know you");
        pastTheQuestion();
        assertThat(workspace.conversation(lea.email())).hasSize(2);
        assertThat(status()).contains("Account of another organisation, seen through a shared channel only: Léa Petit");
    }

    @Test
    void someone_who_was_renamed_stays_connected_and_the_director_reads_what_to_correct() {
        workspace.join(member(lea));
        workspace.say(lea.email(), "help");
        workspace.changeEmail(lea.email(), "lea.durand@client.example");
        assertThat(status()).contains("E-mail address changed on the platform, still reached: Léa Petit");
        pastTheQuestion();
        assertThat(workspace.conversation(lea.email())).hasSize(3);
        workspace.changeEmail(lea.email(), lea.email());
        assertThat(status()).doesNotContain("E-mail address changed");
    }

    @Test
    void a_conversation_that_is_gone_is_opened_anew() {
        workspace.join(member(lea));
        workspace.say(lea.email(), "help");
        workspace.endConversation(lea.email());
        pastTheQuestion();
        assertThat(workspace.conversation(lea.email())).hasSize(1);
        assertThat(status()).contains("Managers: 1, can be reached");
    }
}
