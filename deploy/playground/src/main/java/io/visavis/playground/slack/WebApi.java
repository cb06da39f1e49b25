package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Fault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of Slack's Web API that a bot like this one calls. */
final class WebApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient State state;
    private final transient Grants grants;
    private final transient Map<String, Method> methods;

    /** One method. Runs with the state's monitor held. */
    @FunctionalInterface
    interface Method {
        Outcome run(ObjectNode arguments) throws Refusal;
    }

    /** What a method answers and whom it concerned. {@code person} is null where it concerned nobody. */
    record Outcome(ObjectNode body, Workplace.@Nullable Person person, boolean changed) {
        static Outcome told(ObjectNode body, Workplace.Person person) {
            return new Outcome(body, person, false);
        }

        static Outcome changed(ObjectNode body, Workplace.Person person) {
            return new Outcome(body, person, true);
        }
    }

    WebApi(State state, Grants grants) {
        this.state = state;
        this.grants = grants;
        UserMethods users = new UserMethods(state);
        ChatMethods chat = new ChatMethods(state);
        ViewMethods views = new ViewMethods(state);
        this.methods = new HashMap<>(Map.of(
                "auth.test", users::authTest,
                "users.lookupByEmail", users::lookupByEmail,
                "users.info", users::info,
                "conversations.open", users::open,
                "conversations.history", chat::history,
                "chat.postMessage", chat::postMessage,
                "chat.update", chat::update,
                "views.open", views::open,
                "views.push", views::push));
        methods.put("views.publish", views::publish);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String type = request.getContentType() == null ? "" : request.getContentType();
        ObjectNode arguments =
                Arguments.read(type, new String(request.getInputStream().readAllBytes(), UTF_8));
        Optional<Fault> fault;
        Outcome outcome;
        synchronized (state) {
            fault = "chat.postMessage".equals(name) ? state.faults.take() : Optional.empty();
            outcome = answer(name, arguments, request.getHeader("Authorization"), fault);
        }
        int status = fault.map(FaultAnswers::status).orElse(200);
        tell(outcome, name, status, arguments);
        fault.flatMap(FaultAnswers::retryAfter).ifPresent(s -> response.setHeader("Retry-After", s));
        write(response, status, outcome.body());
    }

    private void tell(Outcome outcome, String name, int status, ObjectNode arguments) {
        Workplace.Person person = outcome.person();
        if (person != null) {
            state.wire.add(person.id, false, name, status, arguments, outcome.body());
            if (outcome.changed()) {
                state.changed(person);
            }
        }
    }

    private Outcome answer(String name, ObjectNode arguments, @Nullable String authorization, Optional<Fault> fault) {
        Workplace.Person concerned =
                state.workplace.byChannel(arguments.path("channel").asText()).orElse(null);
        if (fault.isPresent() && !(fault.get() instanceof Fault.LostAfter)) {
            return new Outcome(FaultAnswers.body(fault.get()), concerned, false);
        }
        try {
            Outcome done = run(name, arguments, authorization);
            return fault.isPresent() ? new Outcome(FaultAnswers.body(fault.get()), done.person(), true) : done;
        } catch (Refusal e) {
            return new Outcome(refused(e), concerned, false);
        }
    }

    private Outcome run(String name, ObjectNode arguments, @Nullable String authorization) throws Refusal {
        grants.check(authorization, name);
        Method method = methods.get(name);
        if (method == null) {
            throw new Refusal("unknown_method");
        }
        Outcome outcome = method.run(arguments);
        if (!grants.allows(authorization, state.team, "users:read.email")
                && outcome.body().path("user").path("profile") instanceof ObjectNode profile) {
            profile.remove("email");
        }
        return outcome;
    }

    private static ObjectNode refused(Refusal refusal) {
        ObjectNode body = Json.object().put("ok", false).put("error", refusal.code());
        if (!refusal.details().isEmpty()) {
            var messages = body.putObject("response_metadata").putArray("messages");
            refusal.details().forEach(messages::add);
        }
        return body;
    }

    static void write(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
