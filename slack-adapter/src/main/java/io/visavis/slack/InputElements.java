package io.visavis.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import io.visavis.core.chat.Cut;
import io.visavis.core.chat.Input;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The control for each kind of input. */
final class InputElements {
    /** One control stands in each block, so all can go by one name. */
    static final String ACTION = "value";

    private static final int RADIO_CHOICE = 5;
    private static final int RADIO_MOST = 10;
    static final int OPTION_LABEL = 75;
    static final int INPUT_LABEL = 2000;

    private InputElements() {}

    static InputBlock block(String id, Input input, String label, BlockElement element) {
        String hint = input instanceof Input.TextInput text ? text.hint() : null;
        return InputBlock.builder()
                .blockId(id)
                .label(Texts.plain(Cut.shortened(label, INPUT_LABEL)))
                .hint(hint == null || hint.isBlank() ? null : Texts.plain(Cut.shortened(hint, INPUT_LABEL)))
                .element(element)
                .optional(!input.required())
                .build();
    }

    /** @throws IllegalArgumentException for a date with a time, which takes two controls */
    static BlockElement of(Input input) {
        if (input instanceof Input.TextInput text) {
            return text(text);
        } else if (input instanceof Input.Choice choice) {
            return choice(choice);
        } else if (input instanceof Input.Scale scale) {
            Integer initial = scale.initial();
            return scale(points(scale), initial == null ? null : initial.toString());
        } else if (input instanceof Input.Day day) {
            return DatePickerElement.builder()
                    .actionId(ACTION)
                    .initialDate(day.initial())
                    .build();
        } else if (input instanceof Input.Person) {
            return UsersSelectElement.builder().actionId(ACTION).build();
        }
        throw new IllegalArgumentException("no single control for " + input.id());
    }

    private static BlockElement text(Input.TextInput text) {
        String initial = text.initial();
        return PlainTextInputElement.builder()
                .actionId(ACTION)
                .multiline(text.multiline())
                .initialValue(initial == null || initial.isEmpty() ? null : Cut.shortened(initial, text.maxLength()))
                .maxLength(text.maxLength())
                .build();
    }

    private static BlockElement choice(Input.Choice choice) {
        List<OptionObject> options =
                choice.options().stream().map(o -> option(o.value(), o.label())).toList();
        return options.size() <= RADIO_CHOICE ? radio(options, choice.initial()) : select(options, choice.initial());
    }

    private static BlockElement scale(List<OptionObject> points, @Nullable String initial) {
        return points.size() <= RADIO_MOST ? radio(points, initial) : select(points, initial);
    }

    private static List<OptionObject> points(Input.Scale scale) {
        return IntStream.rangeClosed(scale.min(), scale.max())
                .mapToObj(n -> option(Integer.toString(n), pointLabel(scale, n)))
                .toList();
    }

    static String pointLabel(Input.Scale scale, int point) {
        String words = point == scale.min() ? scale.minLabel() : point == scale.max() ? scale.maxLabel() : "";
        return words.isBlank() ? Integer.toString(point) : point + " – " + words;
    }

    private static BlockElement radio(List<OptionObject> options, @Nullable String initial) {
        return RadioButtonsElement.builder()
                .actionId(ACTION)
                .options(options)
                .initialOption(chosen(options, initial))
                .build();
    }

    private static BlockElement select(List<OptionObject> options, @Nullable String initial) {
        return StaticSelectElement.builder()
                .actionId(ACTION)
                .options(options)
                .initialOption(chosen(options, initial))
                .build();
    }

    private static OptionObject option(String value, String label) {
        return OptionObject.builder()
                .value(value)
                .text(Texts.plain(Cut.shortened(label, OPTION_LABEL)))
                .build();
    }

    private static @Nullable OptionObject chosen(List<OptionObject> options, @Nullable String value) {
        return options.stream()
                .filter(o -> Objects.equals(o.getValue(), value))
                .findFirst()
                .orElse(null);
    }
}
