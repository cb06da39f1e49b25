package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Fault;
import io.visavis.playground.StandIn.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Puts what the bot sends onto a person's screen, or refuses it as Teams would. */
final class Screen {
    private final Chats chats;
    private final Faults faults;
    private final Clock clock;

    Screen(Chats chats, Faults faults, Clock clock) {
        this.chats = chats;
        this.faults = faults;
        this.clock = clock;
    }

    void post(Chat chat, JsonNode activity, HttpServletResponse response) throws IOException {
        Fault fault = faults.take().orElse(null);
        if (fault instanceof Fault.RateLimited limited) {
            response.setHeader("Retry-After", Integer.toString(limited.retryAfterSeconds()));
            answer(chat, "message", activity, response, 429, Json.error("TooManyRequests"));
        } else if (fault instanceof Fault.Refused) {
            answer(chat, "message", activity, response, 400, Json.error("BadSyntax"));
        } else if (fault instanceof Fault.Blocked) {
            answer(chat, "message", activity, response, 403, Json.error("MessageWritesBlocked"));
        } else if (fault instanceof Fault.Answers answers) {
            Optional.ofNullable(answers.retryAfter()).ifPresent(after -> response.setHeader("Retry-After", after));
            answer(chat, "message", activity, response, answers.status(), Json.error(answers.code()));
        } else if (fault instanceof Fault.LostBefore) {
            answer(chat, "message", activity, response, 502, Json.error("BadGateway"));
        } else {
            accept(chat, activity, fault instanceof Fault.LostAfter, response);
        }
    }

    private void accept(Chat chat, JsonNode activity, boolean answerLost, HttpServletResponse response)
            throws IOException {
        Optional<String> problem = problem(activity);
        if (problem.isPresent()) {
            answer(
                    chat,
                    "message",
                    activity,
                    response,
                    400,
                    Json.error("BadSyntax").put("detail", problem.get()));
            return;
        }
        String id = chat.nextId();
        chat.add(new Shown(id, true, clock.instant(), false, activity));
        ObjectNode answer =
                answerLost ? Json.error("BadGateway") : Json.object().put("id", id);
        chats.changed(chat);
        answer(chat, "message", activity, response, answerLost ? 502 : 201, answer);
    }

    /** Into a channel. */
    void post(Team team, JsonNode activity, HttpServletResponse response) throws IOException {
        if (problem(activity).isPresent()) {
            Json.answer(response, 400, Json.error("BadSyntax"));
            return;
        }
        String id = team.nextId();
        team.add(new Shown(id, true, clock.instant(), false, activity));
        Json.answer(response, 201, Json.object().put("id", id));
    }

    void put(Chat chat, String id, JsonNode activity, HttpServletResponse response) throws IOException {
        if (problem(activity).isPresent()) {
            answer(chat, "update", activity, response, 400, Json.error("BadSyntax"));
        } else if (chat.replace(id, activity)) {
            chats.changed(chat);
            answer(chat, "update", activity, response, 200, Json.object().put("id", id));
        } else {
            answer(chat, "update", activity, response, 404, Json.error("ActivityNotFoundInConversation"));
        }
    }

    void delete(Chat chat, String id, HttpServletResponse response) throws IOException {
        ObjectNode request = Json.object().put("id", id);
        if (!chat.knowsDeletion()) {
            answer(chat, "delete", request, response, 501, Json.error("NotImplemented"));
        } else if (chat.remove(id)) {
            chats.changed(chat);
            answer(chat, "delete", request, response, 200, Json.object());
        } else {
            answer(chat, "delete", request, response, 404, Json.error("ActivityNotFoundInConversation"));
        }
    }

    private static Optional<String> problem(JsonNode activity) {
        return "message".equals(activity.path("type").asText())
                ? CardCheck.problem(activity)
                : Optional.of("no message");
    }

    private void answer(
            Chat chat, String what, JsonNode request, HttpServletResponse response, int status, JsonNode body)
            throws IOException {
        chat.log(clock.instant(), false, what, status, request, body);
        Json.answer(response, status, body);
    }
}
