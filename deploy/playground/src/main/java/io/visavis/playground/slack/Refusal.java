package io.visavis.playground.slack;

import java.util.List;

/** Slack says no: {@code ok: false} with a code, and sometimes what is wrong in detail. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> details;

    Refusal(String code, List<String> details) {
        super(code + " " + details);
        this.code = code;
        this.details = List.copyOf(details);
    }

    Refusal(String code) {
        this(code, List.of());
    }

    String code() {
        return code;
    }

    List<String> details() {
        return details;
    }
}
