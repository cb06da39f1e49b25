package io.visavis.teams;

import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import java.util.List;

/** Asks for the conversation between the bot and one person. */
final class NewConversation {
    private NewConversation() {}

    static ConversationParameters with(ConversationRef ref) {
        ConversationParameters asked = new ConversationParameters();
        asked.setIsGroup(false);
        asked.setBot(new ChannelAccount(ref.bot(), ref.botName()));
        asked.setMembers(List.of(new ChannelAccount(ref.user())));
        asked.setTenantId(ref.tenant());
        asked.setChannelData(Json.object().set("tenant", Json.object().put("id", ref.tenant())));
        return asked;
    }
}
