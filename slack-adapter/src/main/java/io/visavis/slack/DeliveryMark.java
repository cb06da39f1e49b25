package io.visavis.slack;

import com.slack.api.model.Message;
import java.util.Map;

/** The delivery id that travels with a message, unseen by the reader. */
final class DeliveryMark {
    private static final String EVENT = "visavis_delivery";
    private static final String ID = "id";

    private DeliveryMark() {}

    static Message.Metadata of(String deliveryId) {
        return Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ID, deliveryId))
                .build();
    }

    static boolean isOn(Message message, String deliveryId) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && deliveryId.equals(metadata.getEventPayload().get(ID));
    }
}
