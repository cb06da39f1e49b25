package io.visavis.core.delivery;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what a person may be sent in a day and in a week of theirs is used up. Session messages come
 * first: others leave room for those still due today and this week.
 *
 * @param sentToday and {@code sentThisWeek} count what arrived, is on its way, or may have arrived
 * @param sessionToday the other session messages due before the day ends
 * @param sessionThisWeek the other session messages due before the week ends, today's included
 * @param dueNow what else is due at this moment and may be said together with others
 */
public record Budget(
        int perDay,
        int perWeek,
        int sentToday,
        int sentThisWeek,
        List<Ahead> sessionToday,
        List<Ahead> sessionThisWeek,
        List<Ahead> dueNow) {

    /** Another message. {@code here}: it may go where this message goes, and so may be said in it. */
    public record Ahead(OwedMessage owed, boolean here) {}

    /** What the budget says to one message. */
    public sealed interface Verdict {
        /** Send it, and say these in the same message. */
        record Go(List<OwedMessage> together) implements Verdict {}

        /** Not today. */
        record Later() implements Verdict {}
    }

    public Verdict verdict(MessageKind kind) {
        if (kind.ignoresBudget()) {
            return new Verdict.Go(List.of());
        }
        List<OwedMessage> now = kind.standsAlone() ? List.of() : here(dueNow);
        int leftToday = perDay - sentToday;
        int leftThisWeek = perWeek - sentThisWeek;
        if (!kind.aboutSession()) {
            int free = Math.min(leftToday - without(sessionToday, now), leftThisWeek - without(sessionThisWeek, now));
            return free > 0 ? new Verdict.Go(now) : new Verdict.Later();
        }
        return Math.min(leftToday, leftThisWeek) > 0
                ? new Verdict.Go(both(together(leftToday, leftThisWeek), now))
                : new Verdict.Later();
    }

    /**
     * The last message takes along all that could not be said any more; a brief comes early rather than never. What
     * must go to another workspace is left a message of its own.
     */
    private List<OwedMessage> together(int leftToday, int leftThisWeek) {
        if (leftThisWeek - elsewhere(sessionThisWeek) <= 1) {
            return here(sessionThisWeek);
        }
        return leftToday - elsewhere(sessionToday) <= 1 ? here(sessionToday) : List.of();
    }

    /** What is said in the same message needs no room of its own. */
    private static int without(List<Ahead> session, List<OwedMessage> said) {
        return (int) session.stream()
                .filter(message -> !said.contains(message.owed()))
                .count();
    }

    private static List<OwedMessage> both(List<OwedMessage> some, List<OwedMessage> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static int elsewhere(List<Ahead> ahead) {
        return (int) ahead.stream()
                .filter(message -> !message.here())
                .map(message -> message.owed().programmeId())
                .distinct()
                .count();
    }

    private static List<OwedMessage> here(List<Ahead> ahead) {
        return ahead.stream().filter(Ahead::here).map(Ahead::owed).toList();
    }
}
