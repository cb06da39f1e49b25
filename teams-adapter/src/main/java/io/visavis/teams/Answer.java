package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Cut;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is answered with: the body of the HTTP answer, and what is done in the conversation besides.
 *
 * @param body null where Teams reads none
 */
record Answer(@Nullable ObjectNode body, List<Step> steps) {
    static final Answer NONE = new Answer(null, List.of());

    /** Stands for "done" where Teams demands words and the words themselves are sent as a message. */
    private static final String DONE = "✓";

    Answer {
        steps = List.copyOf(steps);
    }

    /**
     * Only an invoke that asks for a dialog can be answered with one: anything else gets its form as a message.
     *
     * @param acted the message whose button or form was used
     */
    static Answer to(
            IncomingActivity activity, Account from, @Nullable MessageRef acted, Reply reply, Dialogs dialogs) {
        if (List.of("task/fetch", "task/submit").contains(activity.name())) {
            return new Answer(inDialog(activity, acted, reply), said(reply, acted, dialogs));
        }
        if (new CardData(activity.value().path("action").path("data")).isLook()) {
            return new Answer(
                    inPlace(activity, reply, dialogs), List.of()); // an update would be looked at in turn, for ever
        }
        InlineForm inline = new InlineForm(activity, from, acted);
        List<Step> asking = inline.asking(reply);
        List<Step> steps = asking.isEmpty() ? inline.closing(said(reply, acted, dialogs)) : asking;
        return new Answer(
                "adaptiveCard/action".equals(activity.name()) ? inPlace(activity, reply, dialogs) : null, steps);
    }

    Optional<String> json() {
        return Optional.ofNullable(body).map(ObjectNode::toString);
    }

    private static List<Step> said(Reply reply, @Nullable MessageRef acted, Dialogs dialogs) {
        Message message = message(reply);
        return message == null ? List.of() : puts(message, reply instanceof Reply.Replace ? acted : null, dialogs);
    }

    private static @Nullable Message message(Reply reply) {
        if (reply instanceof Reply.Say say) {
            return say.message();
        }
        return reply instanceof Reply.Replace replace ? replace.message() : null;
    }

    /** What does not fit in the place of the message follows it. */
    private static List<Step> puts(Message message, @Nullable MessageRef place, Dialogs dialogs) {
        List<Step> steps = new ArrayList<>();
        for (Message part : MessageCard.parts(message)) {
            steps.add(new Step.Put(Post.of(part, dialogs), steps.isEmpty() ? place : null));
        }
        return steps;
    }

    /** The card in the answer is seen at once, but only until Teams reads the conversation again: it is updated too. */
    private static ObjectNode inPlace(IncomingActivity activity, Reply reply, Dialogs dialogs) {
        ObjectNode body = Json.object().put("statusCode", 200);
        if (reply instanceof Reply.Replace replace) {
            body.put("type", MessageCard.CONTENT_TYPE).set("value", dialogs.in(card(activity, replace)));
            return body;
        }
        return body.put("type", "application/vnd.microsoft.activity.message").put("value", DONE);
    }

    private static ObjectNode card(IncomingActivity activity, Reply.Replace replace) {
        String user = activity.from().path("id").asText();
        return MessageCard.forUser(
                MessageCard.of(MessageCard.parts(replace.message()).get(0)), user);
    }

    /**
     * What a person reads where an invoke could not be done: they are told, rather than left with the client's own
     * words of an app that cannot be reached.
     *
     * @return empty for what is not an invoke of a card or dialog
     */
    static Optional<Answer> failed(IncomingActivity activity) {
        String words = Words.in(Language.EN).say("conversation.failed") + "\n"
                + Words.in(Language.FR).say("conversation.failed");
        ObjectNode body = Json.object();
        switch (activity.name()) {
            case "adaptiveCard/action" ->
                body.put("statusCode", 500)
                        .put("type", "application/vnd.microsoft.error")
                        .putObject("value")
                        .put("code", "NotTaken")
                        .put("message", words);
            case "task/fetch", "task/submit" ->
                body.putObject("task").put("type", "message").put("value", words);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new Answer(body, List.of()));
    }

    private static @Nullable ObjectNode inDialog(IncomingActivity activity, @Nullable MessageRef acted, Reply reply) {
        String opening = acted == null ? null : acted.id();
        if (reply instanceof Reply.OpenForm open) {
            return dialog(open.form().title(), FormCard.fresh(open.form(), opening));
        }
        if (reply instanceof Reply.RejectFields rejected) {
            CardData entered = new CardData(activity.entered());
            return dialog(
                    rejected.form().title(),
                    FormCard.again(rejected.form(), opening, entered.values(), rejected.errors()));
        }
        // A dialog that was to open must say something; one that was sent closes without an answer.
        return "task/fetch".equals(activity.name()) ? words(reply) : null;
    }

    /** The message itself follows in the conversation, whole. */
    private static ObjectNode words(Reply reply) {
        Message message = message(reply);
        ObjectNode body = Json.object();
        body.putObject("task")
                .put("type", "message")
                .put("value", message == null ? DONE : Cut.shortened(message.plainText(), 1000));
        return body;
    }

    private static ObjectNode dialog(String title, ObjectNode card) {
        ObjectNode body = Json.object();
        ObjectNode value = body.putObject("task").put("type", "continue").putObject("value");
        value.put("title", title).put("height", "large").put("width", "medium");
        value.putObject("card").put("contentType", MessageCard.CONTENT_TYPE).set("content", card);
        return body;
    }
}
