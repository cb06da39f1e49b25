package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Member;
import io.visavis.playground.teams.TeamsStandIn;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of an installation, for a person and in a team, as people and director see it. */
class TeamsInstallationTest {
    private static final String TEAM = "19:general@thread.tacv2";

    private final Play play = new Play("teams");
    private final Actor manager = play.manager();
    private final Actor director = play.director();
    private final TeamsStandIn teams = (TeamsStandIn) play.standIn();
    private final Member member = new Member(manager.email(), "Léa Petit", "fr-FR", "Europe/Paris");

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void whoever_removes_the_bot_is_named_to_the_director_and_gets_the_question_when_they_have_it_again() {
        teams.leave(manager.email());
        play.until("2027-01-19T08:40:00Z");
        assertThat(manager.texts()).noneMatch(text -> text.contains("What happened?"));
        director.says("status");
        assertThat(director.lastText()).contains("Blocked or removed the bot: Léa Petit");

        teams.join(member);
        play.until("2027-01-19T08:41:00Z");

        assertThat(manager.texts()).anyMatch(text -> text.contains("What happened?"));
        director.says("status");
        assertThat(director.lastText()).doesNotContain("Blocked");
    }

    @Test
    void a_team_makes_its_members_reachable_and_nothing_personal_is_said_in_it() {
        teams.leave(manager.email());
        teams.enrol(TEAM, new Member("filler@example.com", "Filler", "en-GB", "Europe/London"), false);
        teams.enrol(TEAM, member, false);
        teams.page(1);
        play.until("2027-01-19T08:40:00Z");
        assertThat(manager.received()).isEmpty();

        teams.installInTeam(TEAM, director.email());
        play.until("2027-01-19T10:00:00Z");

        assertThat(manager.texts()).anyMatch(text -> text.contains("What happened?"));
        assertThat(manager.last().at()).isBefore(Instant.parse("2027-01-19T09:40:00Z"));
        assertThat(teams.conversation("filler@example.com")).isEmpty();
        assertThat(teams.channel(TEAM)).hasSize(1);
        assertThat(teams.channel(TEAM).toString())
                .contains("nothing personal is said here")
                .contains("rien de personnel ne se dit ici")
                .doesNotContain("Léa", "What happened?", "Vega");
        director.says("status");
        assertThat(director.lastText()).doesNotContain("cannot be reached");
    }

    @Test
    void what_is_asked_in_a_channel_is_answered_there_with_where_to_ask() {
        teams.installInTeam(TEAM, director.email());
        int before = director.received().size();

        assertThat(teams.mention(TEAM, director.email(), "status").ok()).isTrue();

        assertThat(director.received()).hasSize(before);
        assertThat(teams.channel(TEAM)).hasSize(2);
        assertThat(teams.channel(TEAM).get(1).content().toString())
                .contains("Open a chat with me")
                .doesNotContain("Vega");
    }
}
