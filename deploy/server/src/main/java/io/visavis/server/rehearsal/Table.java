package io.visavis.server.rehearsal;

import io.visavis.core.delivery.SentMessage;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A rehearsal for people: one line a message in the person's own time, by day, the totals last. */
final class Table {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm xxx", Locale.UK);

    private final PrintWriter out;

    Table(PrintWriter out) {
        this.out = out;
    }

    void print(List<SentMessage> messages, int answered) {
        int width = messages.stream().mapToInt(m -> m.email().length()).max().orElse(0);
        String day = "";
        for (SentMessage message : messages) {
            String today = DAY.format(message.at().atZone(message.zone()));
            if (!today.equals(day)) {
                out.printf("%n%s%n", today);
                day = today;
            }
            out.printf(
                    "  %s  %-" + Math.max(width, 1) + "s  %-7s %-6s %s  %-22s %s%n",
                    TIME.format(message.at().atZone(message.zone())),
                    message.email(),
                    message.role(),
                    message.platform().code(),
                    message.language().code(),
                    message.kind().code(),
                    message.programme());
        }
        totals(Totals.of(messages, answered));
    }

    private void totals(Totals totals) {
        out.printf(
                "%n%d messages to %d people, at most %d to one person on one day; %d check-ins answered.%n",
                totals.messages(), totals.people(), totals.maxPerPersonDay(), totals.answered());
        totals.byKind().forEach((kind, count) -> out.printf("  %-22s %5d%n", kind, count));
    }
}
