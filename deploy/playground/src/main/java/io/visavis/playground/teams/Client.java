package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.Shown;
import java.util.Map;
import java.util.Optional;

/** What the Teams client does when a person uses a card or a dialog. */
final class Client {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String ERROR = "application/vnd.microsoft.error";

    private final Chats chats;
    private final Activities activities;
    private final Delivery delivery;

    Client(Chats chats, Activities activities, Delivery delivery) {
        this.chats = chats;
        this.activities = activities;
        this.delivery = delivery;
    }

    Answer told(Delivery.Received received) {
        return received.ok() ? Answer.OK : unable(received);
    }

    private static Answer unable(Delivery.Received received) {
        return new Answer(false, "Unable to reach app. Please try again. (" + received.status() + ")");
    }

    Answer press(Chat chat, String messageId, JsonNode control) {
        if (chat.message(messageId).isEmpty()) {
            return new Answer(false, "This message is gone.");
        }
        JsonNode data = control.path("data");
        return switch (control.path("type").asText()) {
            case "Action.Execute" -> execute(chat, messageId, control);
            case "Action.Submit" ->
                chat.knowsDialogs()
                                && "task/fetch"
                                        .equals(data.path("msteams")
                                                .path("type")
                                                .asText())
                        ? fetch(chat, messageId, data)
                        : told(delivery.deliver(chat, activities.submitted(chat, messageId, data)));
            default -> new Answer(false, "This button does nothing in a conversation.");
        };
    }

    /** Reads the conversation again: the client asks for each card anew that names this person for it. */
    Answer look(Chat chat) {
        for (Shown shown : chat.messages()) {
            JsonNode refresh =
                    shown.content().path("attachments").path(0).path("content").path("refresh");
            boolean named = false;
            for (JsonNode user : refresh.path("userIds")) {
                named |= user.asText().equals(chat.userId());
            }
            if (named) {
                ObjectNode activity = activities.looked(chat, shown.id(), refresh.path("action"));
                Answer answer = shown(chat, shown.id(), delivery.deliver(chat, activity));
                if (!answer.ok()) {
                    return answer;
                }
            }
        }
        return Answer.OK;
    }

    private Answer execute(Chat chat, String messageId, JsonNode control) {
        return shown(chat, messageId, delivery.deliver(chat, activities.executed(chat, messageId, control)));
    }

    private Answer shown(Chat chat, String messageId, Delivery.Received received) {
        JsonNode body = received.body();
        if (received.ok() && ERROR.equals(body.path("type").asText())) {
            return new Answer(false, body.path("value").path("message").asText());
        }
        if (!received.ok() || body.path("statusCode").asInt() != 200) {
            return unable(received);
        }
        if (CARD.equals(body.path("type").asText())) {
            Optional<String> problem = CardCheck.ofCard(body.path("value"));
            if (problem.isPresent()) {
                return new Answer(false, problem.get());
            }
            refresh(chat, messageId, body.path("value"));
        }
        return Answer.OK;
    }

    private void refresh(Chat chat, String messageId, JsonNode card) {
        Optional<Shown> shown = chat.message(messageId);
        if (shown.isPresent() && shown.get().content().deepCopy() instanceof ObjectNode activity) {
            activity.putArray("attachments")
                    .addObject()
                    .put("contentType", CARD)
                    .set("content", card);
            chat.replace(messageId, activity);
            chats.changed(chat);
        }
    }

    private Answer fetch(Chat chat, String messageId, JsonNode data) {
        return dialog(chat, delivery.deliver(chat, activities.fetched(chat, messageId, data)), true);
    }

    Answer submit(Chat chat, Map<String, String> values) {
        Optional<Dialog> open = chat.dialog();
        if (open.isEmpty()) {
            return new Answer(false, "No dialog is open.");
        }
        Map<String, String> byInput = open.get().withPeople(open.get().byInput(values), chats::directoryId);
        Map<String, String> complaints = open.get().complaints(byInput);
        if (!complaints.isEmpty()) {
            chat.complain(complaints);
            chats.changed(chat);
            return new Answer(false, complaints.values().iterator().next());
        }
        ObjectNode activity = activities.sent(chat, open.get().data(byInput));
        return dialog(chat, delivery.deliver(chat, activity), false);
    }

    /** What an invoke's answer does to the dialog. */
    private Answer dialog(Chat chat, Delivery.Received received, boolean mustAnswer) {
        JsonNode task = received.body().path("task");
        String type = task.path("type").asText();
        if (!received.ok() || (mustAnswer && type.isEmpty())) {
            return unable(received);
        }
        if (!"continue".equals(type)) {
            chat.close();
            chats.changed(chat);
            return new Answer(true, task.path("value").asText());
        }
        JsonNode value = task.path("value");
        Optional<String> problem = CardCheck.ofCard(value.path("card").path("content"));
        if (problem.isPresent()) {
            return new Answer(false, problem.get());
        }
        chat.open(Dialog.of(value));
        chats.changed(chat);
        return Answer.OK;
    }
}
