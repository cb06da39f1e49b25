package io.visavis.teams;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a message of the conversation, for clients that know no dialogs: they send the button that should
 * open one as a plain submission. Here the message is what the dialog is elsewhere: it opens beside the card
 * whose button was pressed, is drawn again with what is wrong and what was entered, and goes away when it was
 * sent or put aside.
 */
final class InlineForm {
    private final IncomingActivity activity;
    private final @Nullable MessageRef opening;
    private final @Nullable MessageRef own;

    /** @param acted the message whose button was pressed, or from which the form came */
    InlineForm(IncomingActivity activity, Account from, @Nullable MessageRef acted) {
        this.activity = activity;
        this.opening = acted;
        this.own = new CardData(activity.entered()).text("form").isPresent() ? card(activity, from) : null;
    }

    /** What becomes of a form that its person put aside; nothing where the activity is something else. */
    static List<Step> putAside(IncomingActivity activity, Account from) {
        MessageRef card = card(activity, from);
        return card != null && new CardData(activity.entered()).isPutAside()
                ? List.of(new Step.Remove(card))
                : List.of();
    }

    private static @Nullable MessageRef card(IncomingActivity activity, Account from) {
        String id = activity.replyToId();
        String conversation = from.conversation();
        return id == null || conversation == null ? null : new MessageRef(conversation, id);
    }

    /** What the reply asks for, where it asks for a form. */
    List<Step> asking(Reply reply) {
        if (reply instanceof Reply.OpenForm open) {
            return List.of(put(open.form(), Map.of(), Map.of()));
        }
        if (reply instanceof Reply.RejectFields rejected) {
            Map<String, String> entered = new CardData(activity.entered()).values();
            return List.of(put(rejected.form(), entered, rejected.errors()));
        }
        return List.of();
    }

    private Step put(Form form, Map<String, String> entered, Map<String, String> errors) {
        return new Step.Put(FormCard.inline(form, opening == null ? null : opening.id(), entered, errors), own);
    }

    /** The steps that answer, and the form's own message gone unless one of them took its place. */
    List<Step> closing(List<Step> answer) {
        List<Step> steps = new ArrayList<>(answer);
        if (own != null) {
            steps.add(new Step.Remove(own));
        }
        return steps;
    }
}
