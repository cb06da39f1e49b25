package io.visavis.core.conversation;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a platform says of accounts that are tied to someone: left, renamed, deactivated, back again. */
final class AccountChanges {
    private final People people;
    private final Outbox outbox;

    AccountChanges(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** Nobody is looked up for it: who leaves is known, or was never written to. */
    void left(Account account, Instant now) {
        people.markUnreachable(account, Reason.BLOCKED, now);
    }

    void changed(Account account, Profile profile, Instant now) {
        Optional<Person> person = people.behind(account);
        if (person.isEmpty()) {
            return;
        }
        Optional<Reason> obstacle = obstacle(profile.standing());
        if (obstacle.isPresent()) {
            people.markUnreachable(account, obstacle.get(), now);
            return;
        }
        people.note(account, note(person.get(), profile), now);
        reachableAgain(person.get(), account, now);
    }

    /** Who blocked the bot did not let it in by being renamed. */
    private void reachableAgain(Person person, Account account, Instant now) {
        People.Reach reach = people.reach(person.id(), account.platform()).get(account.workspace());
        if (reach != null && (reach.unreachable() == Reason.DEACTIVATED || reach.unreachable() == Reason.FOREIGN)) {
            people.connect(person.id(), account, now);
            outbox.wake(person.id(), now);
        }
    }

    private static Optional<Reason> obstacle(Profile.Standing standing) {
        return switch (standing) {
            case DEACTIVATED -> Optional.of(Reason.DEACTIVATED);
            case FOREIGN -> Optional.of(Reason.FOREIGN);
            case MEMBER, GUEST -> Optional.empty();
        };
    }

    private static People.@Nullable Note note(Person person, Profile profile) {
        if (profile.email() != null && !profile.email().strip().equalsIgnoreCase(person.email())) {
            return People.Note.RENAMED;
        }
        return profile.standing() == Profile.Standing.GUEST ? People.Note.GUEST : null;
    }
}
