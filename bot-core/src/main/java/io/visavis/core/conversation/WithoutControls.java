package io.visavis.core.conversation;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people write, without the control characters that no keyboard types: PostgreSQL stores no U+0000, and
 * none of the others shows. Lines and tabs stay.
 */
final class WithoutControls {
    private WithoutControls() {}

    static Inbound of(Inbound inbound) {
        if (inbound instanceof Inbound.Said said) {
            return new Inbound.Said(said.from(), cleaned(said.text()), said.receipt());
        } else if (inbound instanceof Inbound.Asked asked) {
            return new Inbound.Asked(asked.from(), cleaned(asked.text()), asked.receipt());
        } else if (inbound instanceof Inbound.Picked picked) {
            return new Inbound.Picked(picked.from(), cleaned(picked.action()), cleaned(picked.text()), picked.own());
        } else if (inbound instanceof Inbound.Pressed button) {
            return new Inbound.Pressed(
                    button.from(), cleaned(button.action()), cleaned(button.value()), button.message());
        } else if (inbound instanceof Inbound.Submitted form) {
            return new Inbound.Submitted(
                    form.from(), cleaned(form.form()), cleaned(form.context()), cleaned(form.values()), form.message());
        }
        return inbound;
    }

    /** Whether an account can be anyone's: no platform has controls in its ids, and one cleaned is another's. */
    static boolean names(Account account) {
        String conversation = account.conversation();
        return Stream.of(account.workspace(), account.user(), conversation == null ? "" : conversation)
                .noneMatch(id -> id.chars().anyMatch(c -> c < ' '));
    }

    /** A field of which nothing is left counts as left empty, and so is absent. */
    private static Map<String, String> cleaned(Map<String, String> values) {
        Map<String, String> cleaned = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            String left = cleaned(value);
            if (!left.isEmpty()) {
                cleaned.put(field, left);
            }
        });
        return cleaned;
    }

    private static String cleaned(String text) {
        return text.chars().anyMatch(WithoutControls::control)
                ? text.codePoints()
                        .filter(c -> !control(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean control(int character) {
        return character < ' ' && character != '\n' && character != '\t';
    }
}
