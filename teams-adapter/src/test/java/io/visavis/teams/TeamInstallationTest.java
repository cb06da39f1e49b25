package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.playground.StandIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bot that somebody put into a team, whose members never wrote to it. */
final class TeamInstallationTest {
    private static final String TEAM = "19:general@thread.tacv2";
    private static final String BRUNO = "bruno@example.com";
    private static final String GUEST = "guest@firm.example";

    private final VirtualClock clock = new VirtualClock(Bot.NOW);
    private final Bot bot = new Bot(clock, Bot.SECRET);

    @BeforeEach
    void a_team_of_eleven() {
        for (int i = 1; i < 9; i++) {
            enrol("person" + i + "@example.com", false);
        }
        enrol(GUEST, true);
        enrol(BRUNO, false);
        bot.replies = inbound -> inbound instanceof Inbound.AmongOthers
                ? new Reply.Say(Message.of("I talk with each person alone"))
                : new Reply.Nothing();
        bot.teams.page(3);
    }

    private void enrol(String email, boolean guest) {
        bot.teams.enrol(TEAM, new StandIn.Member(email, email, "en-GB", "Europe/London"), guest);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private Optional<Account> find(String email) throws PlatformUnavailable {
        return bot.adapter.findByEmail(email, Bot.TENANT) instanceof Sought.Found found
                ? Optional.of(found.account())
                : Optional.empty();
    }

    @Test
    void nobody_is_found_before_and_everyone_after_whatever_page_they_stand_on() throws Exception {
        assertThat(find(BRUNO)).isEmpty();

        bot.teams.installInTeam(TEAM, Bot.AMINA);

        for (int i = 1; i < 9; i++) {
            assertThat(find("person" + i + "@example.com")).isPresent();
        }
        Account bruno = find(" Bruno@Example.COM ").orElseThrow();
        assertThat(bruno.platform()).isEqualTo(Platform.TEAMS);
        assertThat(bruno.workspace()).isEqualTo(Bot.TENANT);
        assertThat(bruno.user()).startsWith("00000000-");
    }

    @Test
    void whoever_is_picked_from_the_directory_is_known_where_a_team_has_them_and_guests_are_not() throws Exception {
        bot.teams.installInTeam(TEAM, Bot.AMINA);
        Account bruno = find(BRUNO).orElseThrow();

        Account picked = new Account(Platform.TEAMS, Bot.TENANT, bruno.user(), null);
        assertThat(bot.adapter.profile(picked)).contains(new Profile(BRUNO, BRUNO, null, null));
        assertThat(bot.adapter.profile(new Account(Platform.TEAMS, "other", bruno.user(), null)))
                .isEmpty();
        assertThat(bot.adapter.profile(new Account(Platform.TEAMS, Bot.TENANT, "nobody", null)))
                .isEmpty();
    }

    @Test
    void a_member_gets_their_message_in_a_conversation_of_their_own_which_is_created_for_it() throws Exception {
        bot.teams.installInTeam(TEAM, Bot.AMINA);

        Sending sent = bot.adapter.send(find(BRUNO).orElseThrow(), Message.of("For Bruno alone"), "d1");

        assertThat(bot.teams.conversation(BRUNO)).hasSize(1);
        assertThat(bot.teams.channel(TEAM).toString()).doesNotContain("Bruno");
        String learned = ((Sending.Sent) sent).message().conversation();
        Account known = new Account(Platform.TEAMS, Bot.TENANT, "bruno", learned);
        assertThat(ConversationRef.of(known).orElseThrow().isToBeCreated()).isFalse();
        assertThat(bot.adapter.send(known, Message.of("Again"), "d2")).isInstanceOf(Sending.Sent.class);
        assertThat(bot.teams.conversation(BRUNO)).hasSize(2);
    }

    @Test
    void guests_are_not_found_since_no_bot_may_write_to_them_first() throws Exception {
        bot.teams.installInTeam(TEAM, Bot.AMINA);

        assertThat(find(GUEST)).isEmpty();
    }

    @Test
    void the_channel_is_greeted_and_told_that_nothing_personal_is_said_there() {
        int before = bot.heard.size();

        bot.teams.installInTeam(TEAM, Bot.AMINA);
        bot.teams.mention(TEAM, Bot.AMINA, "status");

        List<Inbound> heard = bot.heard.subList(before, bot.heard.size());
        assertThat(heard).hasSize(3).hasOnlyElementsOfType(Inbound.AmongOthers.class);
        assertThat(heard.toString()).doesNotContain("status");
        assertThat(receipt(heard.get(0))).isEqualTo(receipt(heard.get(1))).isNotEqualTo(receipt(heard.get(2)));
        assertThat(bot.teams.channel(TEAM)).hasSize(3);
        assertThat(bot.teams.conversation(Bot.AMINA)).isEmpty();
    }

    private static String receipt(Inbound inbound) {
        return ((Inbound.AmongOthers) inbound).receipt();
    }

    @Test
    void whoever_joins_the_team_later_is_found_within_minutes() throws Exception {
        bot.teams.installInTeam(TEAM, Bot.AMINA);
        assertThat(find("late@example.com")).isEmpty();
        enrol("late@example.com", false);

        clock.advance(Duration.ofMinutes(11));

        assertThat(find("late@example.com")).isPresent();
    }

    @Test
    void once_removed_from_the_team_the_bot_finds_nobody_and_a_message_says_so() throws Exception {
        bot.teams.installInTeam(TEAM, Bot.AMINA);
        Account bruno = find(BRUNO).orElseThrow();

        bot.teams.removeFromTeam(TEAM, Bot.AMINA);

        assertThat(find(BRUNO)).isEmpty();
        assertThat(bot.places.of(Platform.TEAMS)).isEmpty();
        assertThat(bot.adapter.send(bruno, Message.of("Hello"), "d1"))
                .isEqualTo(new Sending.Unreachable(Sending.Unreachable.Reason.NOT_CONNECTED));

        bot.teams.installInTeam(TEAM, Bot.AMINA);
        assertThat(bot.adapter.send(find(BRUNO).orElseThrow(), Message.of("Hello"), "d2"))
                .isInstanceOf(Sending.Sent.class);
    }

    @Test
    void a_roster_that_cannot_be_read_is_no_roster_without_people() throws Exception {
        try (ScriptedMicrosoft microsoft = new ScriptedMicrosoft()) {
            RememberedPlaces places = new RememberedPlaces();
            TeamPlace place = new TeamPlace(microsoft.serviceUrl(), TEAM, "28:bot", "Bot", "tenant-1");
            places.entered(Platform.TEAMS, "t", place.details(), Bot.NOW);
            try (TeamsAdapter adapter = TeamsAdapter.connect(
                    TeamsSettings.singleTenant("app", "secret", "tenant-1", microsoft.endpoints()), clock, places)) {
                microsoft.answers(429, "TooManyRequests");
                microsoft.retryAfter = "40";
                assertThatThrownBy(() -> adapter.findByEmail(BRUNO, "tenant-1"))
                        .isInstanceOfSatisfying(
                                PlatformUnavailable.class,
                                limited -> assertThat(limited.pause()).contains(Duration.ofSeconds(40)));
                microsoft.answers(503, "ServiceUnavailable");
                assertThatThrownBy(() -> adapter.findByEmail(BRUNO, "tenant-1"))
                        .isInstanceOf(PlatformUnavailable.class);
                microsoft.answers(404, "ConversationNotFound");
                assertThat(adapter.findByEmail(BRUNO, "tenant-1")).isEqualTo(new Sought.Nobody());
            }
        }
    }

    @Test
    void a_service_that_names_page_after_page_is_not_asked_for_ever() throws Exception {
        try (ScriptedMicrosoft microsoft = new ScriptedMicrosoft()) {
            RememberedPlaces places = new RememberedPlaces();
            TeamPlace place = new TeamPlace(microsoft.serviceUrl(), TEAM, "28:bot", "Bot", "tenant-1");
            places.entered(Platform.TEAMS, "t", place.details(), Bot.NOW);
            microsoft.status = 200;
            microsoft.body = "{\"members\":[{\"id\":\"29:other\",\"tenantId\":\"elsewhere\",\"email\":\"" + BRUNO
                    + "\"}],\"continuationToken\":\"again\"}";
            try (TeamsAdapter adapter = TeamsAdapter.connect(
                    TeamsSettings.singleTenant("app", "secret", "tenant-1", microsoft.endpoints()), clock, places)) {
                assertThat(adapter.findByEmail(BRUNO, "tenant-1"))
                        .as("of another tenant")
                        .isEqualTo(new Sought.Nobody());
                assertThat(microsoft.calls).hasSize(100);
                assertThat(adapter.findByEmail(BRUNO, "tenant-1")).isEqualTo(new Sought.Nobody());
                assertThat(microsoft.calls).as("kept for some minutes").hasSize(100);
            }
        }
    }

    @Test
    void a_conversation_that_cannot_be_created_just_now_has_said_nothing_and_is_tried_again() throws Exception {
        try (ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
                TeamsAdapter adapter = TeamsAdapter.connect(
                        TeamsSettings.singleTenant("app", "secret", "tenant-1", microsoft.endpoints()), clock)) {
            TeamPlace place = new TeamPlace(microsoft.serviceUrl(), TEAM, "28:bot", "Bot", "tenant-1");
            Account bruno = new Account(
                    Platform.TEAMS,
                    "tenant-1",
                    "bruno",
                    place.conversationWith("29:bruno").text());
            for (int status : new int[] {500, 502, 503, 504, 412}) {
                microsoft.answers(status, "ServiceError");
                assertThat(adapter.send(bruno, Message.of("Hello"), "d"))
                        .as("status " + status)
                        .isEqualTo(new Sending.RateLimited(
                                Duration.ofSeconds(30), Sending.RateLimited.Scope.CONVERSATION));
            }
            microsoft.answers(400, "BadSyntax");
            assertThat(adapter.send(bruno, Message.of("Hello"), "d")).isEqualTo(new Sending.Rejected("BadSyntax"));
        }
    }
}
