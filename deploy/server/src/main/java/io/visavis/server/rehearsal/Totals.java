package io.visavis.server.rehearsal;

import io.visavis.core.delivery.SentMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a rehearsal comes to.
 *
 * @param maxPerPersonDay the most messages that one person got within one day of their zone
 * @param byKind how many messages of each kind
 */
record Totals(int messages, int people, long maxPerPersonDay, int answered, Map<String, Long> byKind) {

    static Totals of(List<SentMessage> messages, int answered) {
        long most = messages.stream()
                .collect(Collectors.groupingBy(
                        m -> m.email() + " " + m.at().atZone(m.zone()).toLocalDate(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        int people = (int) messages.stream().map(SentMessage::email).distinct().count();
        Map<String, Long> byKind = messages.stream()
                .collect(Collectors.groupingBy(m -> m.kind().code(), TreeMap::new, Collectors.counting()));
        return new Totals(messages.size(), people, most, answered, byKind);
    }
}
