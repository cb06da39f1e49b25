package io.visavis.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Teams posts. A request passes the door before its body is read, and the core has committed
 * before it is acknowledged. Messages are left to the executor just before the answer is written, so
 * that whoever holds the answer knows that the executor holds the rest.
 *
 * <p>The SDK's own {@code BotFrameworkAdapter} is not used: it reads an activity before it knows whose it
 * is, leaves checks out (see {@link ChannelDoor}), and sends the answers of a turn one by one while the
 * request waits.
 */
final class MessagesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(MessagesServlet.class);
    private static final int MAX_BODY = 1024 * 1024;

    private final transient Door door;
    private final transient InboundHandler handler;
    private final transient Executor afterAcknowledging;
    private final transient Talk talk;
    private final transient Teams teams;

    MessagesServlet(Door door, InboundHandler handler, Executor afterAcknowledging, Talk talk, Teams teams) {
        this.door = door;
        this.handler = handler;
        this.afterAcknowledging = afterAcknowledging;
        this.talk = talk;
        this.teams = teams;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            write(response, answerOrRefusal(admitted(request)));
        } catch (Refusal refusal) {
            LOG.info("an activity was refused with {}: {}", refusal.status(), refusal.getMessage());
            // whoever is still sending would find the line cut, and no answer
            request.getInputStream().skip(2L * MAX_BODY);
            response.setStatus(refusal.status());
        }
    }

    /** Teams may deliver the activity again after a 500. */
    private Answer answerOrRefusal(IncomingActivity activity) throws Refusal {
        try {
            return answer(activity);
        } catch (RuntimeException | Error e) {
            // the class alone: a message may quote what a person wrote
            LOG.error(
                    "activity {} is not taken: {}", activity.id(), e.getClass().getName());
            return Answer.failed(activity).orElseThrow(() -> new Refusal(500, "not taken"));
        }
    }

    private IncomingActivity admitted(HttpServletRequest request) throws Refusal, IOException {
        if (request.getContentLengthLong() > MAX_BODY) {
            throw new Refusal(413, "too large");
        }
        Door.Guest guest = door.knock(request);
        IncomingActivity activity = parsed(body(request));
        guest.bring(activity);
        return activity;
    }

    private static byte[] body(HttpServletRequest request) throws Refusal, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new Refusal(413, "too large");
        }
        return body;
    }

    private static IncomingActivity parsed(byte[] body) throws Refusal, IOException {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json != null && json.isObject()) {
                return new IncomingActivity(json);
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "not JSON");
        }
        throw new Refusal(400, "not an activity");
    }

    private Answer answer(IncomingActivity activity) throws Refusal {
        if (activity.conversation().path("id").asText().isBlank()
                || activity.from().path("id").asText().isBlank()) {
            throw new Refusal(400, "not from anyone");
        }
        teams.hear(activity);
        Optional<Inbound> inbound = InboundReading.of(activity);
        if (inbound.isPresent()) {
            return answer(activity, inbound.get());
        }
        if (activity.isPersonal()) {
            Account from = ConversationRef.of(activity).account(activity.from());
            take(from, InlineForm.putAside(activity, from));
        }
        return Answer.NONE;
    }

    private Answer answer(IncomingActivity activity, Inbound inbound) {
        Reply reply = handler.handleOnce(InboundReading.receipt(activity), inbound);
        Answer answer = Answer.to(activity, inbound.from(), acted(inbound), reply, door.dialogs());
        take(inbound.from(), answer.steps());
        return answer;
    }

    private void take(Account to, List<Step> steps) {
        if (!steps.isEmpty()) {
            afterAcknowledging.execute(() -> talk.take(to, steps));
        }
    }

    private static @Nullable MessageRef acted(Inbound inbound) {
        if (inbound instanceof Inbound.Pressed pressed) {
            return pressed.message();
        }
        return inbound instanceof Inbound.Submitted submitted ? submitted.message() : null;
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(200);
        Optional<String> json = answer.json();
        if (json.isPresent()) {
            byte[] bytes = json.get().getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json; charset=utf-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
