package io.visavis.core.delivery;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one claimed message to its person, or settles why not. Calls to the platform are made outside any transaction. */
final class DeliverMessage {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);
    private static final Duration UNREACHABLE_RETRY = Duration.ofHours(1);
    private static final Duration REVOKED_PAUSE = Duration.ofHours(1);

    private final Outbox outbox;
    private final People people;
    private final Pauses pauses;
    private final FindAccount findAccount;
    private final ChatPlatforms platforms;
    private final ServedWorkspaces workspaces;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final SayTogether sayTogether = new SayTogether(this::composer);
    private final Map<MessageKind, Composer> composers = new EnumMap<>(MessageKind.class);

    DeliverMessage(
            Outbox outbox,
            People people,
            ChatPlatforms platforms,
            ServedWorkspaces workspaces,
            WorkingCalendar calendar,
            Collection<? extends Composer> composers,
            Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.pauses = new Pauses(outbox);
        this.workspaces = workspaces;
        this.findAccount = new FindAccount(people, pauses, workspaces);
        this.platforms = platforms;
        this.calendar = calendar;
        this.clock = clock;
        composers.forEach(composer -> composer.kinds().forEach(kind -> this.composers.put(kind, composer)));
    }

    /** Never throws: whatever goes wrong with one message is recorded on it, and the next one is not held up. */
    void deliver(OwedMessage owed, String owner) {
        try {
            attempt(owed, owner);
        } catch (PlatformUnavailable e) {
            LOG.warn("message {} waits: {}", owed.id(), e.getMessage());
            Duration wait = e.pause().orElseGet(() -> Backoff.after(owed.attempts() + 1));
            outbox.unanswered(owed, owner, clock.instant().plus(wait), "unavailable");
        } catch (Throwable e) {
            // Errors too: a stack that overflows over one message is that message's failure, not its worker's end.
            // The class and place tell enough; an exception's text may hold what a person wrote.
            LOG.error("message {} failed: {} at {}", owed.id(), e.getClass().getName(), place(e));
            outbox.crashed(owed, owner, afterFailure(owed), e.getClass().getSimpleName());
        }
    }

    private void attempt(OwedMessage owed, String owner) throws PlatformUnavailable {
        Instant now = clock.instant();
        Person person = people.byId(owed.personId()).orElseThrow();
        if (owed.uncertain() && owed.place() != null) {
            reconcile(owed, owner, person, owed.place());
            return;
        }
        ChatPlatform platform = platforms.find(person.platform()).orElse(null);
        boolean expired = !now.isBefore(owed.expiresAt());
        if (expired) {
            drop(owed, owner, "expired");
            return;
        }
        if (platform == null) {
            outbox.defer(owed, owner, now.plus(UNREACHABLE_RETRY), "platform_off");
            return;
        }
        WorkingHours hours = WorkingHours.of(person);
        if (!calendar.isWorking(now, hours)) {
            move(owed, owner, nextMoment(owed, now, hours), "outside_working_hours");
            return;
        }
        Composer.Composition composition = composer(owed).compose(owed, person, now);
        if (composition instanceof Composer.Composition.Drop drop) {
            drop(owed, owner, drop.reason());
        } else if (composition instanceof Composer.Composition.Defer defer) {
            outbox.defer(owed, owner, defer.until(), "moved");
        } else if (composition instanceof Composer.Composition.Send send) {
            send(owed, owner, person, platform, send.message());
        }
    }

    /** Finds out what became of an earlier send, where it was made, before anything is sent again. */
    private void reconcile(OwedMessage owed, String owner, Person person, Place place) {
        Instant now = clock.instant();
        ChatPlatform platform = platforms.find(place.platform()).orElse(null);
        if (platform == null) {
            if (now.isBefore(owed.expiresAt())) {
                outbox.unknown(owed, owner, now.plus(UNREACHABLE_RETRY), "platform_off");
            } else {
                drop(owed, owner, "unsure");
            }
            return;
        }
        Arrival arrival = Optional.ofNullable(
                        people.reach(person.id(), place.platform()).get(place.workspace()))
                .map(People.Reach::account)
                .map(account -> platform.arrived(account, owed.deliveryId(), Objects.requireNonNull(owed.startedAt())))
                .orElseGet(Arrival.NotArrived::new);
        if (arrival instanceof Arrival.Arrived arrived) {
            outbox.carried(owed).forEach(other -> composer(other).sent(other, person, now));
            settleSent(owed, owner, person, arrived.message());
        } else if (arrival instanceof Arrival.AskAgain && now.isBefore(owed.expiresAt())) {
            outbox.unanswered(owed, owner, now.plus(Backoff.after(owed.attempts())), "reconciling");
        } else if (arrival instanceof Arrival.AskAgain
                || (arrival instanceof Arrival.CannotTell && !owed.kind().repeatWhenUnsure())) {
            drop(owed, owner, "unsure");
        } else {
            outbox.defer(owed, owner, now, "repeat");
        }
    }

    private void send(OwedMessage owed, String owner, Person person, ChatPlatform platform, Message message)
            throws PlatformUnavailable {
        Instant now = clock.instant();
        FindAccount.Found found = findAccount.of(person, owed.programmeId(), platform, now);
        if (found instanceof FindAccount.Found.Nobody) {
            outbox.defer(owed, owner, now.plus(UNREACHABLE_RETRY), "unreachable");
        } else if (found instanceof FindAccount.Found.Paused paused) {
            outbox.defer(owed, owner, paused.until(), "paused");
        } else if (found instanceof FindAccount.Found.At at) {
            send(owed, owner, person, platform, at.account(), message);
        }
    }

    private void send(
            OwedMessage owed, String owner, Person person, ChatPlatform platform, Account account, Message message) {
        Instant now = clock.instant();
        Budget.Verdict verdict = outbox.begin(owed, owner, account.place(), window(person, now), now)
                .orElse(null);
        if (verdict instanceof Budget.Verdict.Later) {
            move(owed, owner, nextDay(owed, now, WorkingHours.of(person)), "budget");
        } else if (verdict instanceof Budget.Verdict.Go go) {
            SayTogether.Whole whole =
                    sayTogether.of(owed, message, go.together(), person, now, isBack(owed, person, now));
            outbox.release(owed, whole.unsaid());
            Sending outcome = platform.send(account, whole.message(), owed.deliveryId());
            settle(owed, owner, person, account, outcome, whole.said());
        }
    }

    /** Whether this is the first word after a break that has run its course. */
    private boolean isBack(OwedMessage owed, Person person, Instant now) {
        Person.Pause pause = person.pause();
        WorkingHours hours = WorkingHours.of(person);
        return pause != null
                && !owed.kind().ignoresBudget()
                && pause.until().isBefore(hours.dayOf(now))
                && !outbox.wroteSince(
                        owed, hours.resolve(pause.until().plusDays(1).atStartOfDay()));
    }

    private void settle(
            OwedMessage owed,
            String owner,
            Person person,
            Account account,
            Sending outcome,
            List<OwedMessage> together) {
        Instant now = clock.instant();
        if (outcome instanceof Sending.Sent sent) {
            people.connect(person.id(), account.reachedThrough(sent.message().conversation()), now);
            together.forEach(other -> composer(other).sent(other, person, now));
            settleSent(owed, owner, person, sent.message());
        } else if (outcome instanceof Sending.RateLimited limited) {
            Instant until = pauses.messages(account, limited.scope(), limited.pause(), now);
            outbox.defer(owed, owner, until, "rate_limited");
        } else if (outcome instanceof Sending.Unreachable unreachable) {
            people.markUnreachable(account, unreachable.reason(), now);
            outbox.defer(
                    owed, owner, reachedElsewhere(owed, person) ? now : now.plus(UNREACHABLE_RETRY), "unreachable");
        } else if (outcome instanceof Sending.Revoked) {
            LOG.error("{} withdrew its consent", account.platform().label());
            Instant until = pauses.messages(account, Sending.RateLimited.Scope.WORKSPACE, REVOKED_PAUSE, now);
            outbox.defer(owed, owner, until, "revoked");
        } else if (outcome instanceof Sending.Unknown unknown) {
            LOG.warn("message {} may or may not have arrived: {}", owed.id(), unknown.detail());
            outbox.unknown(owed, owner, now.plus(Backoff.after(owed.attempts() + 1)), "unknown");
        } else if (outcome instanceof Sending.Rejected rejected) {
            LOG.error("message {} was refused: {}", owed.id(), rejected.detail());
            outbox.refused(owed, owner, afterFailure(owed), "rejected");
        }
    }

    private boolean reachedElsewhere(OwedMessage owed, Person person) {
        try {
            ChatPlatform platform = platforms.find(person.platform()).orElseThrow();
            return FindAccount.reachedSomewhere(
                    workspaces.places(person.id(), owed.programmeId(), platform),
                    people.reach(person.id(), person.platform()));
        } catch (PlatformUnavailable e) {
            return false;
        }
    }

    private void settleSent(OwedMessage owed, String owner, Person person, MessageRef message) {
        Instant now = clock.instant();
        // The feature first: should we die in between, the message is found to have arrived and this runs again.
        composer(owed).sent(owed, person, now);
        outbox.sent(owed, owner, message, now);
    }

    private void drop(OwedMessage owed, String owner, String reason) {
        composer(owed).dropped(owed, clock.instant());
        outbox.drop(owed, owner, reason);
    }

    private void move(OwedMessage owed, String owner, Optional<Instant> until, String reason) {
        until.filter(at -> at.isBefore(owed.expiresAt()))
                .ifPresentOrElse(at -> outbox.defer(owed, owner, at, reason), () -> drop(owed, owner, reason));
    }

    private Instant afterFailure(OwedMessage owed) {
        return clock.instant().plus(Backoff.after(owed.failures() + 3));
    }

    private Optional<Instant> nextMoment(OwedMessage owed, Instant now, WorkingHours hours) {
        return owed.kind().keepsToItsWeek() ? calendar.nextInWeek(now, hours) : calendar.next(now, hours);
    }

    private Optional<Instant> nextDay(OwedMessage owed, Instant now, WorkingHours hours) {
        return switch (owed.kind()) {
            case CHECK_IN_REMINDER -> Optional.empty();
            case CHECK_IN, CHECK_IN_AGAIN -> calendar.nextDayInWeek(now, hours);
            default -> calendar.next(hours.resolve(hours.dayOf(now).plusDays(1).atStartOfDay()), hours);
        };
    }

    private static Outbox.LocalWindow window(Person person, Instant now) {
        WorkingHours hours = WorkingHours.of(person);
        LocalDate today = hours.dayOf(now);
        LocalDate monday = WorkingCalendar.week(today);
        return new Outbox.LocalWindow(
                hours.resolve(today.atStartOfDay()),
                hours.resolve(today.plusDays(1).atStartOfDay()),
                hours.resolve(monday.atStartOfDay()),
                hours.resolve(monday.plusWeeks(1).atStartOfDay()));
    }

    private Composer composer(OwedMessage owed) {
        return Objects.requireNonNull(composers.get(owed.kind()), () -> "nobody composes " + owed.kind());
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].toString();
    }
}
