package io.visavis.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.TimePickerElement;
import io.visavis.core.chat.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day and a time as two inputs that come back as one local value. Slack's own {@code datetimepicker} is
 * not used: it answers in UTC seconds by the zone of the device, which need not be the person's.
 */
final class MomentInput {
    private static final String DAY = "~day";
    private static final String TIME = "~time";

    private MomentInput() {}

    static List<InputBlock> blocks(Input.DateTime moment) {
        String initial = moment.initial();
        String day = initial == null || initial.length() < 10 ? null : initial.substring(0, 10);
        String time = initial == null || initial.length() < 16 ? null : initial.substring(11, 16);
        DatePickerElement date = DatePickerElement.builder()
                .actionId(InputElements.ACTION)
                .initialDate(day)
                .build();
        TimePickerElement hour = TimePickerElement.builder()
                .actionId(InputElements.ACTION)
                .initialTime(time)
                .build();
        return List.of(
                InputElements.block(moment.id() + DAY, moment, moment.label(), date),
                InputElements.block(moment.id() + TIME, moment, moment.label() + " (hh:mm)", hour));
    }

    /**
     * Values by input id, from values by block id. A moment of which one half is missing comes back as the
     * half given, so that the core says what is wrong in the person's language.
     */
    static Map<String, String> joined(Map<String, String> byBlock) {
        Map<String, String> values = new HashMap<>();
        byBlock.forEach((block, value) -> {
            if (block.endsWith(DAY)) {
                values.merge(stem(block, DAY), value, (time, day) -> day + "T" + time);
            } else if (block.endsWith(TIME)) {
                values.merge(stem(block, TIME), value, (day, time) -> day + "T" + time);
            } else {
                values.put(block, value);
            }
        });
        return values;
    }

    /** The block to show an input's error at. */
    static String block(String input, Set<String> blocks) {
        return blocks.contains(input) || !blocks.contains(input + DAY) ? input : input + DAY;
    }

    private static String stem(String block, String suffix) {
        return block.substring(0, block.length() - suffix.length());
    }
}
