package io.visavis.core.mentor;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people do in chat, on a stage; everyone is on Slack. */
record Chat(Stage stage) {

    /** What a command is answered with. */
    Message asks(World.Person person, String text) {
        return stage.says(person.email(), text);
    }

    Reply presses(World.Person person, Button button) {
        return presses(person, button.action(), button.value());
    }

    Reply presses(World.Person person, String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, null));
    }

    /** Presses the first button of this action in a message. */
    Reply presses(World.Person person, Message message, String action) {
        return presses(person, Stage.button(message, action));
    }

    Reply sends(World.Person person, Reply opened, String... values) {
        return stage.sends(person.email(), opened, values(values));
    }

    /** Sends a form that nobody opened. */
    Reply forges(World.Person person, String form, String context, String... values) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Submitted(
                        stage.slack().account(person.email()), form, context, values(values), null));
    }

    static Map<String, String> values(String... values) {
        Map<String, String> entered = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            entered.put(values[i], values[i + 1]);
        }
        return entered;
    }

    /** All that the bot sent to someone by itself. */
    List<Message> sentTo(World.Person person) {
        return stage.slack().seenBy(person.email()).stream().map(Seen::message).toList();
    }

    Message lastSentTo(World.Person person) {
        List<Message> all = sentTo(person);
        return all.get(all.size() - 1);
    }

    static String text(Reply reply) {
        if (reply instanceof Reply.Say say) {
            return say.message().plainText();
        }
        return reply instanceof Reply.Replace replace
                ? replace.message().plainText()
                : reply.getClass().getSimpleName();
    }

    static Message message(Reply reply) {
        return reply instanceof Reply.Say say ? say.message() : ((Reply.Replace) reply).message();
    }

    static Map<String, String> errors(Reply reply) {
        return ((Reply.RejectFields) reply).errors();
    }

    static List<String> actions(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .map(Button::action)
                .toList();
    }
}
