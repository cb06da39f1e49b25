package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether the clients behind a door know dialogs. */
enum Dialogs {
    KNOWN,
    UNKNOWN;

    /**
     * The card as such a client can use it. Microsoft's local client does nothing at all when a button asks for a
     * dialog: there it is an ordinary one, and its form comes as a message.
     */
    ObjectNode in(ObjectNode card) {
        if (this == UNKNOWN) {
            for (JsonNode asking : card.findParents("msteams")) {
                if ("task/fetch".equals(asking.path("msteams").path("type").asText())) {
                    ((ObjectNode) asking).remove("msteams");
                }
            }
        }
        return card;
    }
}
