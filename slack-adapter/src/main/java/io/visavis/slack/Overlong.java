package io.visavis.slack;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Input;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Slack shows only the beginning of at a field: written out above it. */
final class Overlong {
    private Overlong() {}

    static List<Block> above(Input input) {
        String hint = input instanceof Input.TextInput text && text.hint() != null ? text.hint() : "";
        Stream<String> around =
                Stream.of(input.label(), hint).filter(text -> text.length() > InputElements.INPUT_LABEL);
        Stream<String> within = options(input).filter(label -> label.length() > InputElements.OPTION_LABEL);
        return Stream.concat(around, within).<Block>map(Block.Text::of).toList();
    }

    private static Stream<String> options(Input input) {
        if (input instanceof Input.Choice choice) {
            return choice.options().stream().map(Input.Option::label);
        }
        return input instanceof Input.Scale scale
                ? IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(point -> InputElements.pointLabel(scale, point))
                : Stream.of();
    }
}
