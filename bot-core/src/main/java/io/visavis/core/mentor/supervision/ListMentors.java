package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The mentors of a programme by name, with hours and counts alone: whoever needs something first. */
public final class ListMentors {
    private static final int SHOWN = 15;

    private final Ledgers ledgers;
    private final Clock clock;

    public ListMentors(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** @param named a part of a name, case and accents aside; blank for all */
    public Message of(long programme, Person reader, String named) {
        Words words = Words.in(reader.language());
        Instant now = clock.instant();
        List<Ledger> all = ledgers.ofProgramme(programme, now).stream()
                .filter(ledger -> plain(ledger.name()).contains(plain(named)))
                .sorted(Comparator.comparingInt(ListMentors::need))
                .toList();
        if (all.isEmpty()) {
            return Message.of(words.say(named.isBlank() ? "mentor.list.none" : "mentor.list.nobody", "name", named));
        }
        LedgerLines lines = new LedgerLines(words, LocalDate.ofInstant(now, ZoneOffset.UTC));
        MessageBuilder message = new MessageBuilder()
                .strong(summary(all, words))
                .facts(all.stream()
                        .limit(SHOWN)
                        .map(ledger ->
                                new Fact(words.say("mentor.list.name", "name", ledger.name()), lines.inShort(ledger)))
                        .toList());
        if (all.size() > SHOWN) {
            message.context(words.say("mentor.list.more", "count", all.size() - SHOWN));
        }
        return message.context(words.say("mentor.list.only_hours")).build();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static int need(Ledger ledger) {
        if (ledger.paused()) {
            return 0;
        } else if (ledger.overdueSince() != null) {
            return 1;
        }
        return ledger.selectedOn() == null || !ledger.isTrained() ? 2 : 3;
    }

    private static String summary(List<Ledger> all, Words words) {
        return words.say(
                "mentor.list.summary",
                "count",
                all.size(),
                "selected",
                all.stream().filter(ledger -> ledger.selectedOn() != null).count(),
                "trained",
                all.stream().filter(Ledger::isTrained).count(),
                "supervised",
                all.stream()
                        .filter(ledger -> ledger.selectedOn() != null && ledger.overdueSince() == null)
                        .count());
    }
}
