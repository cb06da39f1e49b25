package io.visavis.core.conversation;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.words.Language;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Finds out who acts through an account, and ties them to it by e-mail when they first write. */
final class KnowPerson {
    private final People people;
    private final ServedWorkspaces workspaces;
    private final ChatPlatforms platforms;
    private final Outbox outbox;

    KnowPerson(People people, ServedWorkspaces workspaces, ChatPlatforms platforms, Outbox outbox) {
        this.people = people;
        this.workspaces = workspaces;
        this.platforms = platforms;
        this.outbox = outbox;
    }

    /** Someone known, or a stranger with the language their platform says they use. */
    sealed interface Who {
        record Known(Viewer viewer) implements Who {}

        record Stranger(Optional<Language> language) implements Who {}
    }

    Who behind(Account account, Instant now) throws PlatformUnavailable {
        Optional<Person> known = people.behind(account);
        if (known.isPresent()) {
            return known(known.get(), account, now)
                    .orElseGet(() -> new Who.Stranger(Optional.of(known.get().language())));
        }
        Optional<ChatPlatform> platform = platforms.find(account.platform());
        Optional<Profile> profile = platform.isPresent() ? platform.get().profile(account) : Optional.empty();
        Optional<Person> person = profile.filter(p -> p.standing() != Profile.Standing.FOREIGN)
                .flatMap(p -> Optional.ofNullable(p.email()))
                .flatMap(people::byEmail);
        Optional<Who> believed = person.isPresent() ? known(person.get(), account, now) : Optional.empty();
        if (believed.isPresent() && profile.orElseThrow().standing() == Profile.Standing.GUEST) {
            people.note(account, People.Note.GUEST, now);
        }
        return believed.orElseGet(() -> new Who.Stranger(
                profile.flatMap(p -> Optional.ofNullable(p.locale())).flatMap(Language::of)));
    }

    /**
     * Whoever administers a workspace names its members' e-mail addresses: they are believed in the workspaces of the
     * person's organisation and of the organisations behind their programmes, and in no other.
     */
    private Optional<Who> known(Person person, Account account, Instant now) throws PlatformUnavailable {
        Optional<Set<Long>> shown = shownTo(person, account);
        shown.ifPresent(programmes -> connect(person, account, now));
        return shown.map(programmes -> new Who.Known(new Viewer(person, programmes)));
    }

    private Optional<Set<Long>> shownTo(Person person, Account account) throws PlatformUnavailable {
        Optional<ChatPlatform> platform = platforms.find(account.platform());
        return platform.isEmpty()
                ? Optional.empty()
                : workspaces.of(platform.get()).shownTo(person.id(), account.place());
    }

    private void connect(Person person, Account account, Instant now) {
        People.Reach before = people.reach(person.id(), account.platform()).get(account.workspace());
        people.connect(person.id(), account, now);
        if (person.platform() == account.platform()
                && (before == null || before.usable().isEmpty())) {
            outbox.wake(person.id(), now);
        }
    }
}
