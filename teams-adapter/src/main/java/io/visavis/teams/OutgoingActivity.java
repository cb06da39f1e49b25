package io.visavis.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import io.visavis.core.chat.Cut;
import java.util.List;

/** What is posted as an activity: one card, and a line for the notification. */
final class OutgoingActivity {
    /** What a notification shows, which Teams would cut as well. */
    private static final int NOTIFICATION = 150;

    private OutgoingActivity() {}

    static Activity of(Post post, ConversationRef to) {
        Attachment card = new Attachment();
        card.setContentType(MessageCard.CONTENT_TYPE);
        card.setContent(MessageCard.forUser(post.card(), to.user()));
        Activity activity = Activity.createMessageActivity();
        activity.setTimestamp(null); // the SDK puts the machine's time; Teams puts its own
        activity.setFrom(new ChannelAccount(to.bot(), to.botName()));
        if (to.isPersonal()) {
            activity.setRecipient(new ChannelAccount(to.user()));
        }
        activity.setConversation(new ConversationAccount(to.conversation()));
        activity.setSummary(Cut.shortened(post.words(), NOTIFICATION));
        activity.setAttachments(List.of(card));
        return activity;
    }
}
