package io.visavis.core.status;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.words.Words;
import java.util.List;

/**
 * The trend of answers in per cent. Weeks in which nobody was asked have no share and no bar; bars, because
 * a line would invent a share for them.
 */
record TrendChart(Status status, Words words) {

    void addTo(MessageBuilder message) {
        List<Week> asked = status.weeks().stream().filter(Week::hasShare).toList();
        if (asked.isEmpty()) {
            boolean early = status.programme().beginsAfter(ReadStatus.monday(status.today()));
            message.text(words.say(early ? "status.no_trend_yet" : "status.no_trend"));
        } else {
            message.chart(chart(asked));
        }
    }

    private Block.Chart chart(List<Week> asked) {
        List<Double> percents = asked.stream().map(w -> (double) w.percent()).toList();
        return new Block.Chart(
                Block.Chart.Kind.BAR,
                words.say("status.chart"),
                asked.stream().map(this::label).toList(),
                List.of(new Block.Series(words.say("status.chart_series"), percents)),
                alternative(asked));
    }

    private String label(Week week) {
        return week.equals(status.thisWeek()) ? words.say("status.chart_this_week") : words.shortDay(week.monday());
    }

    private String alternative(List<Week> weeks) {
        List<String> told = weeks.stream().map(this::tell).toList();
        return words.say("status.chart_alternative", "weeks", Parts.joined(told, words));
    }

    private String tell(Week week) {
        return words.say(
                "status.chart_week",
                "day",
                label(week),
                "share",
                week.percent() / 100.0,
                "answered",
                week.answered(),
                "asked",
                week.asked());
    }
}
