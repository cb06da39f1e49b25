package io.visavis.core.delivery;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Sending;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts other words in the place of a message that was sent, in the background. Where that fails the old ones stay. */
public final class RewriteCard {
    private static final Logger LOG = LoggerFactory.getLogger(RewriteCard.class);

    private final People people;
    private final ChatPlatforms platforms;
    private final Executor background;

    public RewriteCard(People people, ChatPlatforms platforms, Executor background) {
        this.people = people;
        this.platforms = platforms;
        this.background = background;
    }

    public void of(Person person, Place place, MessageRef standing, Message card) {
        background.execute(() -> rewrite(person, place, standing, card));
    }

    private void rewrite(Person person, Place place, MessageRef standing, Message card) {
        Optional.ofNullable(people.reach(person.id(), place.platform()).get(place.workspace()))
                .map(People.Reach::account)
                .ifPresent(account -> platforms
                        .find(place.platform())
                        .ifPresent(platform -> update(platform, account, standing, card.in(person.language()))));
    }

    private static void update(ChatPlatform platform, Account account, MessageRef standing, Message card) {
        Sending outcome = platform.update(account, standing, card);
        if (!(outcome instanceof Sending.Sent)) {
            LOG.info("a card was not refreshed: {}", outcome.getClass().getSimpleName());
        }
    }
}
