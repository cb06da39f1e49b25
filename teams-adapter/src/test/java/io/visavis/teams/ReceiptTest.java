package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Inbound;
import org.junit.jupiter.api.Test;

/** What tells a message that Teams delivers again from the same words said again. */
final class ReceiptTest {
    private static String receipt(ObjectNode activity) {
        return ((Inbound.Said) InboundReading.of(new IncomingActivity(activity)).orElseThrow()).receipt();
    }

    private static ObjectNode withoutTime(String id) {
        ObjectNode activity = Doorstep.message().put("id", id);
        activity.remove("timestamp");
        return activity;
    }

    @Test
    void a_new_id_makes_no_new_message() {
        assertThat(receipt(Doorstep.message().put("id", "2"))).isEqualTo(receipt(Doorstep.message()));
    }

    @Test
    void without_a_time_the_id_tells_messages_apart() {
        assertThat(receipt(withoutTime("1"))).isNotEqualTo(receipt(withoutTime("2")));
        assertThat(receipt(withoutTime("1"))).isEqualTo(receipt(withoutTime("1")));
    }

    @Test
    void with_neither_time_nor_id_every_message_counts() {
        ObjectNode activity = withoutTime("1");
        activity.remove("id");
        assertThat(receipt(activity)).isEmpty();
    }
}
