package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import io.visavis.playground.StandIn.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending, and finding out afterwards. */
class SlackDeliveryTest {
    private SlackAtHome home;

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    @Test
    void the_first_message_opens_the_conversation_and_tells_which() {
        Sending sent = home.adapter.send(home.anna(), Message.of("Hello"), "d1");

        assertThat(sent)
                .isEqualTo(new Sending.Sent(
                        new MessageRef("D00000001", home.lastShown().id())));
    }

    @Test
    void a_message_carries_its_delivery_id_and_nothing_that_unfolds_links() {
        home.adapter.send(home.anna(), Message.of("See https://example.com"), "d-42");

        var content = home.lastShown().content();
        assertThat(content.at("/metadata/event_type").asText()).isEqualTo("visavis_delivery");
        assertThat(content.at("/metadata/event_payload/id").asText()).isEqualTo("d-42");
        var request =
                home.slack.wire(ANNA).get(home.slack.wire(ANNA).size() - 1).request();
        assertThat(request.path("unfurl_links").asText()).isEqualTo("0");
        assertThat(request.path("unfurl_media").asText()).isEqualTo("0");
        assertThat(request.path("mrkdwn").asText()).isEqualTo("0");
        assertThat(request.path("link_names").asText()).isEqualTo("0");
        assertThat(request.path("parse").asText()).isEqualTo("none");
    }

    @Test
    void a_message_lost_before_it_stood_has_not_arrived() {
        home.slack.fail(new Fault.LostBefore(), 1);
        Instant began = home.clock.instant();

        assertThat(home.adapter.send(home.anna(), Message.of("Hello"), "d1")).isInstanceOf(Sending.Unknown.class);

        assertThat(home.adapter.arrived(home.anna(), "d1", began)).isEqualTo(new Arrival.NotArrived());
    }

    @Test
    void a_message_whose_acknowledgement_was_lost_has_arrived() {
        home.slack.fail(new Fault.LostAfter(), 1);
        Instant began = home.clock.instant();

        assertThat(home.adapter.send(home.anna(), Message.of("Hello"), "d1")).isInstanceOf(Sending.Unknown.class);

        MessageRef standing = new MessageRef("D00000001", home.lastShown().id());
        assertThat(home.adapter.arrived(home.anna(), "d1", began)).isEqualTo(new Arrival.Arrived(standing));
        assertThat(home.adapter.arrived(home.anna(), "d2", began)).isEqualTo(new Arrival.NotArrived());
    }

    @Test
    void a_message_is_found_behind_pages_of_later_ones() {
        Instant began = home.clock.instant();
        home.adapter.send(home.anna(), Message.of("Hello"), "d1");
        String ts = home.lastShown().id();
        for (int i = 0; i < 450; i++) {
            home.slack.say(ANNA, "message " + i);
        }

        assertThat(home.adapter.arrived(home.anna(), "d1", began))
                .isEqualTo(new Arrival.Arrived(new MessageRef("D00000001", ts)));
    }

    @Test
    void a_clock_that_runs_a_little_ahead_of_slack_s_does_not_hide_a_message() {
        home.adapter.send(home.anna(), Message.of("Hello"), "d1");

        Instant ahead = home.clock.instant().plusSeconds(59);
        assertThat(home.adapter.arrived(home.anna(), "d1", ahead)).isInstanceOf(Arrival.Arrived.class);
        assertThat(home.adapter.arrived(home.anna(), "d1", ahead.plus(Duration.ofHours(1))))
                .isInstanceOf(Arrival.NotArrived.class);
    }

    @Test
    void what_the_platform_meets_is_passed_on() {
        Account anna = home.anna();
        home.slack.fail(new Fault.RateLimited(17), 1);
        home.slack.fail(new Fault.Refused(), 1);
        home.slack.fail(new Fault.Blocked(), 1);

        assertThat(home.adapter.send(anna, Message.of("1"), "d1"))
                .isEqualTo(new Sending.RateLimited(Duration.ofSeconds(17), Sending.RateLimited.Scope.WORKSPACE));
        assertThat(home.adapter.send(anna, Message.of("2"), "d2")).isInstanceOf(Sending.Rejected.class);
        assertThat(home.adapter.send(anna, Message.of("3"), "d3"))
                .isEqualTo(new Sending.Unreachable(Sending.Unreachable.Reason.BLOCKED));
        assertThat(home.adapter.send(anna, Message.of("4"), "d4")).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void a_message_can_be_changed_later() {
        MessageRef first = ((Sending.Sent) home.adapter.send(home.anna(), Message.of("Hello"), "d1")).message();

        assertThat(home.adapter.update(home.anna(), first, Message.of("Good bye")))
                .isEqualTo(new Sending.Sent(first));

        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("Good bye");
        assertThat(home.adapter.update(home.anna(), new MessageRef("D00000001", "1.000000"), Message.of("?")))
                .isEqualTo(new Sending.Rejected("message_not_found"));
    }

    @Test
    void a_person_is_found_by_their_address_with_language_and_zone() throws Exception {
        Account found = home.anna();

        assertThat(found).isEqualTo(new Account(Platform.SLACK, "T00000001", "U00000001", null));
        assertThat(home.adapter.profile(found)).contains(new Profile(ANNA, "Anna Keller", "fr-CA", "America/Montreal"));
    }

    @Test
    void nobody_is_found_by_an_unknown_address_or_a_deactivated_account() throws Exception {
        home.slack.deactivate(ANNA);

        assertThat(home.adapter.findByEmail(ANNA, SlackAtHome.TEAM))
                .isInstanceOfSatisfying(
                        Sought.Barred.class,
                        barred -> assertThat(barred.reason()).isEqualTo(Sending.Unreachable.Reason.DEACTIVATED));
        assertThat(home.adapter.findByEmail("nobody@client.example", SlackAtHome.TEAM))
                .isEqualTo(new Sought.Nobody());
        assertThat(home.adapter.profile(new Account(Platform.SLACK, "T00000001", "U77777777", null)))
                .isEmpty();
    }

    @Test
    void a_deactivated_person_cannot_be_reached() {
        Account anna = home.anna();
        home.slack.deactivate(ANNA);

        Sending.Unreachable deactivated = new Sending.Unreachable(Sending.Unreachable.Reason.DEACTIVATED);
        assertThat(home.adapter.send(anna, Message.of("x"), "d1")).isEqualTo(deactivated);
        assertThat(home.adapter.send(anna.reachedThrough("D00000001"), Message.of("x"), "d2"))
                .isEqualTo(deactivated);
    }

    @Test
    void settings_do_not_tell_their_secrets() {
        SlackSettings settings = new SlackSettings("sec", "xoxb-1", "xapp-1", SlackSettings.SLACK_API);

        assertThat(settings.toString()).doesNotContain("sec", "xoxb", "xapp");
    }
}
