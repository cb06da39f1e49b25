package io.visavis.server.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.delivery.SentMessage;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A rehearsal for programs: one object a line, the summary last. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Always with an offset in digits, also where it is zero. */
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    void print(List<SentMessage> messages, int answered) {
        messages.forEach(message -> line(object(message)));
        Totals totals = Totals.of(messages, answered);
        ObjectNode root = JSON.createObjectNode();
        ObjectNode summary = root.putObject("summary")
                .put("messages", totals.messages())
                .put("people", totals.people())
                .put("max_per_person_day", totals.maxPerPersonDay())
                .put("answered", totals.answered());
        totals.byKind().forEach(summary.putObject("kinds")::put);
        line(root);
    }

    private static ObjectNode object(SentMessage message) {
        ObjectNode object = JSON.createObjectNode()
                .put("at", AT.format(message.at().atZone(message.zone())))
                .put("kind", message.kind().code())
                .put("person", message.email())
                .put("role", message.role())
                .put("platform", message.platform().code())
                .put("programme", message.programme())
                .put("language", message.language().code());
        if (!message.together().isEmpty()) {
            message.together().forEach(object.putArray("together")::add);
        }
        return object;
    }

    private void line(ObjectNode object) {
        // A line feed on every system: the output is compared byte for byte.
        out.print(object);
        out.print('\n');
    }
}
