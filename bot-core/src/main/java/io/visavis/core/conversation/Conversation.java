package io.visavis.core.conversation;

import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.home.RefreshHomes;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Rights;
import io.visavis.core.talk.Talk;
import io.visavis.core.talk.WhoSeesWhat;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers whatever a person does in chat. */
public final class Conversation implements InboundHandler {
    private static final int A_FEW_WORDS = 3;

    private final KnowPerson knowPerson;
    private final AccountChanges accountChanges;
    private final Memberships memberships;
    private final Receipts receipts;
    private final List<Talk> talks;
    private final HomeReplies home;
    private final Outbox outbox;
    private final Clock clock;

    public Conversation(
            People people,
            ServedWorkspaces workspaces,
            Memberships memberships,
            ChatPlatforms platforms,
            Outbox outbox,
            Receipts receipts,
            List<? extends Talk> talks,
            RefreshHomes homes,
            Clock clock) {
        this.knowPerson = new KnowPerson(people, workspaces, platforms, outbox);
        this.accountChanges = new AccountChanges(people, outbox);
        this.memberships = memberships;
        this.receipts = receipts;
        this.talks = List.copyOf(talks);
        this.home = new HomeReplies(homes);
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What fails leaves no receipt, so that it is done when the platform delivers it again; a second delivery
     * that comes while the first is still being handled is answered with nothing.
     */
    @Override
    public Reply handle(Inbound inbound) {
        return once(Receipt.of(inbound), inbound);
    }

    @Override
    public Reply handleOnce(String receipt, Inbound inbound) {
        String given = receipt.isBlank()
                ? Receipt.of(inbound)
                : Receipt.of(inbound.from().platform(), receipt);
        Reply reply = once(given, inbound);
        if (!given.isEmpty() && (reply instanceof Reply.OpenForm || reply instanceof Reply.RejectFields)) {
            receipts.forget(given);
        }
        return reply;
    }

    private Reply once(String receipt, Inbound inbound) {
        if (!WithoutControls.names(inbound.from())) {
            return new Reply.Nothing();
        }
        if (!receipt.isEmpty() && !receipts.first(receipt, clock.instant())) {
            return new Reply.Nothing();
        }
        try {
            return act(WithoutControls.of(inbound));
        } catch (RuntimeException | Error e) {
            forget(receipt, e);
            throw e;
        }
    }

    private void forget(String receipt, Throwable failure) {
        try {
            if (!receipt.isEmpty()) {
                receipts.forget(receipt);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Reply act(Inbound inbound) {
        if (inbound instanceof Inbound.AmongOthers) {
            return new Reply.Say(Hints.inBoth("conversation.among_others"));
        }
        if (inbound instanceof Inbound.Left left) {
            accountChanges.left(left.from(), clock.instant());
            return new Reply.Nothing();
        } else if (inbound instanceof Inbound.Changed changed) {
            accountChanges.changed(changed.from(), changed.profile(), clock.instant());
            return new Reply.Nothing();
        }
        try {
            KnowPerson.Who who = knowPerson.behind(inbound.from(), clock.instant());
            if (who instanceof KnowPerson.Who.Known known) {
                return spoken(answer(known.viewer(), inbound), known.viewer().person());
            }
            return told(inbound, Hints.stranger(((KnowPerson.Who.Stranger) who).language()));
        } catch (PlatformUnavailable e) {
            return told(inbound, Hints.inBoth("conversation.unavailable"));
        }
    }

    /** Tells the adapter which language it speaks with this person. */
    private static Reply spoken(Reply reply, Person person) {
        if (reply instanceof Reply.Say say) {
            return new Reply.Say(say.message().in(person.language()));
        }
        if (reply instanceof Reply.ShowHome shown) {
            return new Reply.ShowHome(shown.home().in(person.language()));
        }
        return reply instanceof Reply.Replace replace
                ? new Reply.Replace(replace.message().in(person.language()))
                : reply;
    }

    /** To someone who is not known: where they look. */
    private static Reply told(Inbound inbound, Message message) {
        boolean home = inbound instanceof Inbound.OpenedHome || MessageRef.HOME.equals(where(inbound));
        return home ? new Reply.ShowHome(message) : new Reply.Say(message);
    }

    private static @Nullable MessageRef where(Inbound inbound) {
        if (inbound instanceof Inbound.Pressed pressed) {
            return pressed.message();
        }
        return inbound instanceof Inbound.Submitted submitted ? submitted.message() : null;
    }

    private Reply answer(Viewer viewer, Inbound inbound) {
        if (inbound instanceof Inbound.Said said) {
            return new Reply.Say(said(viewer, said.text()));
        } else if (inbound instanceof Inbound.Asked asked) {
            return new Reply.Say(said(viewer, asked.text()));
        } else if (inbound instanceof Inbound.Pressed pressed) {
            Reply reply = act(viewer, pressed.action(), pressed.value(), talk -> talk.pressed(viewer, pressed));
            return RespondToCheckIn.merelyLooks(pressed) ? reply : acted(viewer, inbound, reply);
        } else if (inbound instanceof Inbound.Submitted submitted) {
            Reply reply = act(viewer, submitted.form(), submitted.context(), talk -> talk.submitted(viewer, submitted));
            return acted(viewer, inbound, reply);
        } else if (inbound instanceof Inbound.Picked picked) {
            return act(viewer, picked.action(), "", talk -> talk.picked(viewer, picked));
        } else if (inbound instanceof Inbound.OpenedHome) {
            return home.opened(viewer, inbound);
        } else if (inbound instanceof Inbound.Joined joined) {
            return welcome(viewer, joined);
        }
        return new Reply.Nothing();
    }

    /** Where a message says several things, an answer to one of them stands below it and replaces none of the others. */
    private Reply acted(Viewer viewer, Inbound inbound, Reply reply) {
        MessageRef where = where(inbound);
        Reply shown = home.acted(viewer, inbound, where, reply);
        boolean beside = shown instanceof Reply.Replace
                && where != null
                && outbox.saysSeveral(viewer.person().id(), where);
        return beside ? new Reply.Say(((Reply.Replace) shown).message()) : shown;
    }

    /** What is not allowed reaches no feature. */
    private Reply act(Viewer viewer, String act, String subject, Function<Talk, Optional<Reply>> part) {
        if (Rights.allow(act, subject, memberships.seenBy(viewer))) {
            return act.equals(WhoSeesWhat.ACT)
                    ? new Reply.Say(WhoSeesWhat.in(viewer.person().language()))
                    : first(part).orElseGet(() -> new Reply.Say(Hints.outdated(viewer.person())));
        }
        boolean known = Rights.whoMay(act) != Rights.Who.NOBODY;
        return new Reply.Say(known ? Hints.notYours(viewer.person()) : Hints.outdated(viewer.person()));
    }

    private <T> Optional<T> first(Function<Talk, Optional<T>> part) {
        return talks.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    /** Once a day: one installation is announced in several ways. */
    private Reply welcome(Viewer viewer, Inbound.Joined joined) {
        String day = clock.instant().truncatedTo(ChronoUnit.DAYS).toString();
        String receipt = "welcome " + joined.from().platform().code() + " "
                + joined.from().workspace() + " " + viewer.person().id() + " " + day;
        return receipts.first(receipt, clock.instant())
                ? new Reply.Say(first(talk -> talk.joined(viewer))
                        .orElseGet(() -> Hints.welcome(viewer.person(), memberships.seenBy(viewer))))
                : new Reply.Nothing();
    }

    private Message said(Viewer viewer, String text) {
        Optional<Command.Said> command =
                text.isBlank() ? Optional.of(new Command.Said(Command.HELP, "")) : Command.in(text);
        return command.map(said -> command(viewer, said)).orElseGet(() -> heard(viewer, text.strip()));
    }

    private Message heard(Viewer viewer, String text) {
        Optional<Command> meant = text.split("\\s+").length < A_FEW_WORDS ? Command.near(text) : Optional.empty();
        return meant.map(near -> Hints.didYouMean(viewer.person(), near))
                .or(() -> first(talk -> talk.heard(viewer, text)))
                .orElseGet(() -> Hints.notUnderstood(viewer.person()));
    }

    private Message command(Viewer viewer, Command.Said said) {
        return switch (said.command()) {
            case HELP -> Hints.help(viewer.person(), memberships.seenBy(viewer));
            default -> {
                Reply reply = first(talk -> talk.said(viewer, said.command(), said.rest()))
                        .orElseThrow(() -> new IllegalStateException("nobody answers to " + said.command()));
                home.elsewhere(viewer.person(), reply);
                yield spoken(reply);
            }
        };
    }

    private static Message spoken(Reply reply) {
        if (reply instanceof Reply.Say say) {
            return say.message();
        } else if (reply instanceof Reply.Replace replace) {
            return replace.message();
        }
        throw new IllegalStateException("a command is answered with words");
    }
}
