package io.visavis.core.status;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.ibm.icu.text.Collator;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The pairs at risk by name, those longest without a session first. */
record RiskLines(List<Pair> pairs, Words words) {
    /** A pair and why it is at risk. */
    private record Risk(Pair pair, List<Standing.Reason> reasons) {
        int daysWithoutSession() {
            return reasons.stream()
                    .mapToInt(r -> r instanceof Standing.NoSession none ? none.days() : 0)
                    .sum();
        }
    }

    void addTo(MessageBuilder message) {
        List<Risk> risks = risks();
        if (!risks.isEmpty()) {
            String heading = words.say("status.risk_heading", "count", risks.size());
            message.spans(List.of(Span.strong(heading), Span.plain(lines(risks))));
        } else if (pairs.stream().anyMatch(p -> !(p.standing() instanceof Standing.Ended))) {
            message.text(words.say("status.no_risk"));
        }
    }

    private List<Risk> risks() {
        List<Risk> risks = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.standing() instanceof Standing.AtRisk risk) {
                risks.add(new Risk(pair, risk.reasons()));
            }
        }
        Comparator<Object> alphabet = Collator.getInstance(words.language().locale());
        risks.sort(comparingInt(Risk::daysWithoutSession)
                .reversed()
                .thenComparing(comparing((Risk r) -> r.pair().mentee(), alphabet)));
        return risks;
    }

    private String lines(List<Risk> risks) {
        return risks.stream().map(risk -> "\n• " + line(risk)).collect(Collectors.joining());
    }

    private String line(Risk risk) {
        String reasons = Parts.joined(risk.reasons().stream().map(this::reason).toList(), words);
        Pair pair = risk.pair();
        return words.say("status.risk_line", "mentee", pair.mentee(), "mentor", pair.mentor(), "reasons", reasons);
    }

    private String reason(Standing.Reason reason) {
        if (reason instanceof Standing.NoSession none) {
            return words.say(none.met() ? "status.risk_since" : "status.risk_never", "days", none.days());
        }
        if (reason instanceof Standing.OneLine) {
            return words.say("status.risk_one_line");
        }
        return words.say("status.risk_unanswered", "count", ((Standing.Unanswered) reason).checkIns());
    }
}
