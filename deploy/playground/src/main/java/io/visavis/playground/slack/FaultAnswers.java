package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Fault;
import java.util.Optional;

/** How Slack's answer looks when something goes wrong. */
final class FaultAnswers {
    private FaultAnswers() {}

    static int status(Fault fault) {
        if (fault instanceof Fault.RateLimited) {
            return 429;
        } else if (fault instanceof Fault.Answers answers) {
            return answers.status();
        }
        return fault instanceof Fault.LostBefore || fault instanceof Fault.LostAfter ? 500 : 200;
    }

    static Optional<String> retryAfter(Fault fault) {
        if (fault instanceof Fault.Answers answers) {
            return Optional.ofNullable(answers.retryAfter());
        }
        return fault instanceof Fault.RateLimited limited
                ? Optional.of(Integer.toString(limited.retryAfterSeconds()))
                : Optional.empty();
    }

    static ObjectNode body(Fault fault) {
        return Json.object().put("ok", false).put("error", code(fault));
    }

    private static String code(Fault fault) {
        if (fault instanceof Fault.RateLimited) {
            return "ratelimited";
        } else if (fault instanceof Fault.Refused) {
            return "restricted_action";
        } else if (fault instanceof Fault.Blocked) {
            return "messages_tab_disabled";
        } else if (fault instanceof Fault.Answers answers) {
            return answers.code();
        }
        return "internal_error";
    }
}
