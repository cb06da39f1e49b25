package io.visavis.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long message that is interrupted goes on where it stopped. */
class InPartsTest {
    private static final Sending SENT = new Sending.Sent(new MessageRef("c", "1"));
    private static final Sending PATIENCE =
            new Sending.RateLimited(Duration.ofSeconds(3), Sending.RateLimited.Scope.CONVERSATION);

    private final InParts inParts = new InParts();
    private final List<String> sent = new ArrayList<>();

    private Sending send(String delivery, int refusedAt, String... texts) {
        List<Message> parts = List.of(texts).stream().map(Message::of).toList();
        int before = sent.size();
        return inParts.send(delivery, parts, (part, last) -> {
            if (sent.size() - before == refusedAt) {
                return PATIENCE;
            }
            sent.add(part.plainText() + (last ? "." : ""));
            return SENT;
        });
    }

    @Test
    void parts_go_out_in_order_and_the_last_one_is_known_as_such() {
        assertThat(send("d1", 9, "a", "b", "c")).isEqualTo(SENT);

        assertThat(sent).containsExactly("a", "b", "c.");
    }

    @Test
    void after_a_pause_it_goes_on_with_the_part_that_was_refused() {
        assertThat(send("d1", 2, "a", "b", "c")).isEqualTo(PATIENCE);
        assertThat(send("d2", 9, "other")).isEqualTo(SENT);
        assertThat(send("d1", 9, "a", "b", "c")).isEqualTo(SENT);

        assertThat(sent).containsExactly("a", "b", "other.", "c.");
    }

    @Test
    void what_was_composed_anew_meanwhile_begins_anew() {
        send("d1", 1, "a", "b");
        send("d1", 9, "a, changed", "b");

        assertThat(sent).containsExactly("a", "a, changed", "b.");
    }

    @Test
    void a_delivery_that_ended_is_forgotten() {
        send("d1", 9, "a", "b");
        send("d1", 9, "a", "b");

        assertThat(sent).containsExactly("a", "b.", "a", "b.");
    }
}
