package io.visavis.core.setup;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sought;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.programme.imports.source.TextShapes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whom a director means: by what they picked from the workspace's people, else by an e-mail address. */
final class FindPicked {
    private final People people;
    private final ChatPlatforms platforms;

    FindPicked(People people, ChatPlatforms platforms) {
        this.people = people;
        this.platforms = platforms;
    }

    /** Who it is. */
    sealed interface Meant {
        /** Somebody who takes part in something already. */
        record Known(Person person) implements Meant {}

        /** Somebody new. {@code profile} is what the platform tells of them, as far as it does. */
        record New(String email, @Nullable Profile profile) implements Meant {}

        /** Nobody who could be told. {@code key} are the words that say why, {@code field} where. */
        record Unclear(String field, String key) implements Meant {}
    }

    /**
     * @param director where they act: people are picked and looked for in that workspace alone
     * @param picked the platform's user id, or blank
     * @param email what was typed, or blank
     */
    Meant find(Account director, String picked, String email) {
        try {
            if (!picked.isBlank()) {
                return picked(director, new Account(director.platform(), director.workspace(), picked, null));
            }
            Optional<String> address = TextShapes.EMAIL.fit(email);
            return address.isEmpty()
                    ? new Meant.Unclear("email", email.isBlank() ? "setup.error.who" : "setup.error.email")
                    : addressed(director, address.get());
        } catch (PlatformUnavailable e) {
            return new Meant.Unclear("who", "setup.error.unavailable");
        }
    }

    private Meant picked(Account director, Account account) throws PlatformUnavailable {
        Optional<Person> known = people.behind(account);
        if (known.isPresent()) {
            return new Meant.Known(known.get());
        }
        Optional<ChatPlatform> platform = platforms.find(director.platform());
        Optional<Profile> profile = platform.isPresent() ? platform.get().profile(account) : Optional.empty();
        Optional<String> email =
                profile.flatMap(p -> Optional.ofNullable(p.email())).flatMap(TextShapes.EMAIL::fit);
        if (profile.isPresent()
                && profile.get().standing() != Profile.Standing.MEMBER
                && profile.get().standing() != Profile.Standing.GUEST) {
            return new Meant.Unclear("who", "setup.error.foreign");
        }
        return email.isEmpty() ? new Meant.Unclear("who", "setup.error.no_email") : meant(email.get(), profile.get());
    }

    private Meant addressed(Account director, String email) throws PlatformUnavailable {
        Optional<Person> known = people.byEmail(email);
        Optional<ChatPlatform> platform = platforms.find(director.platform());
        if (known.isPresent() || platform.isEmpty()) {
            return meant(email, null);
        }
        Sought sought = platform.get().findByEmail(email, director.workspace());
        Optional<Profile> profile =
                sought instanceof Sought.Found found ? platform.get().profile(found.account()) : Optional.empty();
        return new Meant.New(email, profile.orElse(null));
    }

    private Meant meant(String email, @Nullable Profile profile) {
        return people.byEmail(email).<Meant>map(Meant.Known::new).orElseGet(() -> new Meant.New(email, profile));
    }
}
