package io.visavis.slack;

import com.slack.api.model.block.LayoutBlock;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Cut;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Slack's {@code data_visualization} block, for which the SDK has no class. The components are its JSON.
 * Bounds as documented by Slack: a title of 50 characters, 1 to 6 series with different names, 1 to 20
 * categories, names and labels of 20 characters.
 */
record ChartBlock(String type, String title, Drawing chart) implements LayoutBlock {
    private static final int LABEL = 20;

    record Drawing(String type, List<Line> series, Axis axisConfig) {}

    record Line(String name, List<Point> data) {}

    record Point(String label, double value) {}

    record Axis(List<String> categories) {}

    /** The chart as Slack draws it; empty where it goes beyond what Slack draws, names too long among it. */
    static Optional<ChartBlock> of(Block.Chart chart) {
        List<String> labels = chart.categories();
        List<Line> lines = chart.series().stream().map(s -> line(s, labels)).toList();
        if (!drawable(labels, lines)) {
            return Optional.empty();
        }
        String kind = chart.kind().name().toLowerCase(Locale.ROOT);
        return Optional.of(new ChartBlock(
                "data_visualization", Cut.shortened(chart.title(), 50), new Drawing(kind, lines, new Axis(labels))));
    }

    private static Line line(Block.Series series, List<String> labels) {
        List<Point> points = IntStream.range(0, labels.size())
                .mapToObj(i -> new Point(labels.get(i), series.values().get(i)))
                .toList();
        return new Line(series.name(), points);
    }

    private static boolean drawable(List<String> labels, List<Line> lines) {
        return between(1, labels.size(), 20)
                && between(1, lines.size(), 6)
                && nameable(labels)
                && nameable(lines.stream().map(Line::name).toList())
                && lines.stream().flatMap(l -> l.data().stream()).allMatch(p -> Double.isFinite(p.value()));
    }

    private static boolean between(int least, int value, int most) {
        return least <= value && value <= most;
    }

    private static boolean nameable(List<String> names) {
        return names.stream().noneMatch(name -> name.isBlank() || name.length() > LABEL)
                && new HashSet<>(names).size() == names.size();
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return null;
    }
}
