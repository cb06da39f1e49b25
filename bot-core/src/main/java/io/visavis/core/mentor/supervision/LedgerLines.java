package io.visavis.core.mentor.supervision;

import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A ledger in words: days, hours and counts. */
final class LedgerLines {
    private static final double HOUR = 60.0;

    private final Words words;
    private final LocalDate today;

    LedgerLines(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    static double hours(int minutes) {
        return minutes / HOUR;
    }

    /** On one line, for lists of several people. */
    String inShort(Ledger ledger) {
        List<String> parts = new ArrayList<>();
        LocalDate selected = ledger.selectedOn();
        parts.add(
                selected == null
                        ? words.say("mentor.ledger.not_selected")
                        : words.say("mentor.ledger.selected", "day", words.shortDay(selected)));
        if (ledger.modulesRequired() > 0) {
            parts.add(words.say(
                    "mentor.ledger.training", "done", ledger.modulesDone(), "required", ledger.modulesRequired()));
        }
        if (selected != null) {
            parts.add(supervision(ledger));
        }
        if (ledger.paused()) {
            parts.add(words.say("mentor.ledger.paused"));
        } else if (ledger.overdueSince() != null) {
            parts.add(words.say("mentor.ledger.overdue", "day", words.shortDay(ledger.overdueSince())));
        }
        return String.join(" · ", parts);
    }

    private String supervision(Ledger ledger) {
        return words.say(
                "mentor.ledger.supervision",
                "had",
                hours(ledger.supervisedMinutes()),
                "owed",
                hours(ledger.owedMinutes(today)));
    }
}
