package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.year.Cast.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How people of a random programme speak to the bot, each on their platform. */
record Hands(Stage stage) {

    RecordingPlatform platformOf(Member member) {
        return member.platform().equals("slack") ? stage.slack() : stage.teams();
    }

    Message says(Member member, String text) {
        Reply reply = handle(new Inbound.Said(
                platformOf(member).account(member.email()),
                text,
                UUID.randomUUID().toString()));
        return ((Reply.Say) reply).message();
    }

    Reply press(Member member, Button button, @Nullable MessageRef where) {
        return press(member, button.action(), button.value(), where);
    }

    Reply press(Member member, String action, String value, @Nullable MessageRef where) {
        return handle(new Inbound.Pressed(platformOf(member).account(member.email()), action, value, where));
    }

    Reply send(Member member, String form, String context, Map<String, String> values, @Nullable MessageRef where) {
        return handle(new Inbound.Submitted(platformOf(member).account(member.email()), form, context, values, where));
    }

    private Reply handle(Inbound inbound) {
        return stage.core().conversation().handle(inbound);
    }

    static Stream<Button> buttons(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream());
    }

    /** What an answer shows; nothing where it shows a form, or nothing at all. */
    static List<Message> shown(Reply reply) {
        if (reply instanceof Reply.Replace replace) {
            return List.of(replace.message());
        }
        return reply instanceof Reply.Say say ? List.of(say.message()) : List.of();
    }

    static void taken(Reply reply) {
        if (!(reply instanceof Reply.Replace)) {
            throw new AssertionError("not taken: " + reply);
        }
    }
}
