package io.visavis.core.delivery;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The messages that are owed. Every change to a claimed message is fenced by the owner of its lease and
 * changes nothing once another node has claimed it. A message that others were merged into carries them along.
 */
public interface Outbox {

    void add(Collection<NewMessage> messages);

    /** Owes it at its moment, in the place of any other moment at which it was owed; what has left stays as it is. */
    void move(NewMessage message);

    /**
     * Takes up to {@code limit} messages that are due, the longest owed first. One whose last owner let its lease run
     * out comes alone, since it may be what that owner died of, and each such end counts as a failure: after the third
     * it is put aside instead.
     *
     * @param until when the lease runs out, unless it is settled before
     */
    List<OwedMessage> claim(String owner, Instant now, Instant until, int limit);

    /**
     * Asks the person's budget and, where it allows, records that the send begins, before any byte leaves. Renews
     * the lease for long enough to send this one message. Two nodes asking for the same person wait for each other.
     *
     * @param place where it goes: only what may go there too is said together with it
     * @return empty when the lease was lost or has run out
     */
    Optional<Budget.Verdict> begin(OwedMessage owed, String owner, Place place, LocalWindow window, Instant now);

    void sent(OwedMessage owed, String owner, MessageRef message, Instant at);

    /** Lets go of messages that were claimed and not looked at. */
    void handBack(Collection<OwedMessage> untouched, String owner);

    /** It will not be sent. What was merged into it is owed on its own again. */
    void drop(OwedMessage owed, String owner, String reason);

    /** Owed again from {@code until} on; no send of it is open. */
    void defer(OwedMessage owed, String owner, Instant until, String reason);

    /** Whether it arrived is to be found out from {@code next} on. */
    void unknown(OwedMessage owed, String owner, Instant next, String reason);

    /**
     * The platform gave no answer to a question about it, which counts as an attempt: asked again from
     * {@code next} on. A send that is open stays so.
     */
    void unanswered(OwedMessage owed, String owner, Instant next, String reason);

    /**
     * Something crashed: tried again from {@code next} on, or put aside after the third failure. Where its send
     * had begun, whether it arrived is to be found out first.
     */
    void crashed(OwedMessage owed, String owner, Instant next, String reason);

    /** The platform refused it: tried again from {@code next} on, or put aside after the third failure. */
    void refused(OwedMessage owed, String owner, Instant next, String reason);

    /** These were to be said in a message and were not: each is owed on its own again. */
    void release(OwedMessage owed, Collection<OwedMessage> unsaid);

    /** What was merged into a message that may have been sent. */
    List<OwedMessage> carried(OwedMessage owed);

    /** Whether a message that stands in a person's chat says several things, of which no one may replace the others. */
    boolean saysSeveral(long personId, MessageRef message);

    /** Whether another message than this one was sent to its person at {@code since} or later, or is on its way. */
    boolean wroteSince(OwedMessage owed, Instant since);

    /** What waits for the end of a person's break is due now: it has another end, or none. */
    void wakeFromBreak(long personId, Instant now);

    /** Messages deferred because the person could not be reached are due now. */
    void wake(long personId, Instant now);

    /** Nobody is sent anything under this scope before {@code until}. */
    void pause(String scope, Instant until);

    /** The latest end of the pauses of these scopes that lies after {@code now}. */
    Optional<Instant> pausedUntil(Collection<String> scopes, Instant now);

    /** The moment at which the next message is due, whether in the past or ahead. */
    Optional<Instant> nextDue();

    /** A person's day and week as instants: from the first inclusive to the second exclusive. */
    record LocalWindow(Instant dayStart, Instant dayEnd, Instant weekStart, Instant weekEnd) {}
}
