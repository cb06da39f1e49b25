package io.visavis.core.people;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import io.visavis.core.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people and where each can be written to. */
public interface People {

    Optional<Person> byId(long personId);

    Optional<Person> byEmail(String email);

    /** Who acts through this account; empty when it is tied to nobody. */
    Optional<Person> behind(Account account);

    /** What is known of a person's accounts on a platform, by workspace. */
    Map<String, Reach> reach(long personId, Platform platform);

    /**
     * Ties a person to an account, or renews what is known of it, and marks them as reachable. An account
     * that someone else held before is theirs from now on. A conversation once known is kept when the new
     * account names none.
     */
    void connect(long personId, Account account, Instant now);

    /** The person's account there cannot be written to. Does nothing when the account is tied to nobody. */
    void markUnreachable(Account account, Reason reason, Instant now);

    /** The person was looked for in a workspace, and has no account there that could be used. */
    void soughtInVain(long personId, Place place, Instant now);

    /** Keeps what a director should know of an account although messages arrive; null when there is nothing. */
    void note(Account account, @Nullable Note note, Instant now);

    /** Sets or clears a break; where that changes it, the person's upcoming prompts are planned anew. */
    void pause(long personId, Person.@Nullable Pause pause);

    /**
     * Moves the prompts of all of a person's programmes, and remembers that they chose so themselves.
     *
     * @param keepWeek the Monday of a week whose prompt, if it is still to come, comes at the old time; null for none
     */
    void reschedule(long personId, int isoWeekday, LocalTime time, @Nullable LocalDate keepWeek);

    void speak(long personId, Language language);

    /** Their own choice of a zone, which an import then leaves alone; their upcoming prompts are planned anew. */
    void live(long personId, ZoneId zone);

    /**
     * What is known of a person in one workspace.
     *
     * @param account null where they were looked for in vain
     * @param unreachable why the account cannot be written to at present; null when it can
     * @param since when this was last found to be so
     */
    record Reach(@Nullable Account account, @Nullable Reason unreachable, Instant since) {

        /** The account, if it can be written to as far as is known. */
        public Optional<Account> usable() {
            return unreachable == null ? Optional.ofNullable(account) : Optional.empty();
        }
    }

    /** What is worth knowing of an account that can be written to. */
    enum Note {
        /** A guest's: let into parts of the workspace alone. */
        GUEST,
        /** Its e-mail address on the platform is no longer the one of the programme. */
        RENAMED
    }

    /** The last day of a break that has begun or lies ahead on this day. */
    static Optional<LocalDate> pausedUntil(Person person, LocalDate today) {
        return Optional.ofNullable(person.pause()).map(Person.Pause::until).filter(until -> !until.isBefore(today));
    }
}
