package io.visavis.core.conversation;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Sending;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.checkin.StandingCard;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the other cards of a check-in up to date after a response, such as the first question after a
 * reminder was answered. Where that fails nothing is lost: a stale card's buttons have the same effect.
 */
public final class RefreshCards {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshCards.class);

    private final RespondToCheckIn checkIns;
    private final People people;
    private final ChatPlatforms platforms;
    private final Executor background;

    public RefreshCards(RespondToCheckIn checkIns, People people, ChatPlatforms platforms, Executor background) {
        this.checkIns = checkIns;
        this.people = people;
        this.platforms = platforms;
        this.background = background;
    }

    /** @param already the message that the reply itself replaces */
    void of(Viewer viewer, String checkInId, @Nullable MessageRef already) {
        checkIns.card(viewer, checkInId)
                .ifPresent(card -> checkIns.placesOf(checkInId).stream()
                        .filter(standing -> !standing.message().equals(already))
                        .forEach(standing -> background.execute(() -> update(viewer.person(), standing, card))));
    }

    private void update(Person person, StandingCard standing, Message card) {
        Place place = standing.place();
        Optional.ofNullable(people.reach(person.id(), place.platform()).get(place.workspace()))
                .map(People.Reach::account)
                .ifPresent(account -> platforms
                        .find(place.platform())
                        .ifPresent(
                                platform -> update(platform, account, standing.message(), card.in(person.language()))));
    }

    private static void update(ChatPlatform platform, Account account, MessageRef message, Message card) {
        Sending outcome = platform.update(account, message, card);
        if (!(outcome instanceof Sending.Sent)) {
            LOG.info("a card was not refreshed: {}", outcome.getClass().getSimpleName());
        }
    }
}
