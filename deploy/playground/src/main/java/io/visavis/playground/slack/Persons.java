package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.OpenForm;
import io.visavis.playground.StandIn.Shown;
import io.visavis.playground.slack.Deliveries.Heard;
import io.visavis.playground.slack.Workplace.Person;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do in Slack, delivered to the bot, and what the bot's acknowledgement changes for them. */
final class Persons {
    private static final Answer NOT_ANSWERED = new Answer(false, "The app did not answer. Try again?");

    private final State state;
    private final Clock clock;
    private final Deliveries deliveries;
    private final ResponseUrls responseUrls;
    private final AtomicInteger events = new AtomicInteger();
    private final Grants grants;
    private volatile int extraCopies;

    Persons(State state, Clock clock, Deliveries deliveries, ResponseUrls responseUrls, Grants grants) {
        this.grants = grants;
        this.state = state;
        this.clock = clock;
        this.deliveries = deliveries;
        this.responseUrls = responseUrls;
    }

    void redeliver(int copies) {
        extraCopies = copies;
    }

    Answer say(String email, String text) {
        Person person;
        Shown typed;
        synchronized (state) {
            person = state.workplace.member(email);
            typed = person.chat.add(false, Messages.typed(person.id, text));
        }
        state.changed(person);
        if (!grants.allows(state.team, "im:history")) {
            return Answer.OK;
        }
        Heard heard = deliver(person, "message", Payloads.message(person, typed));
        for (int i = 0; i < extraCopies; i++) {
            heard = deliver(person, "message again", Payloads.message(person, typed));
        }
        return answer(heard);
    }

    Answer openHome(String email) {
        Person person;
        ObjectNode event;
        synchronized (state) {
            person = state.workplace.member(email);
            event = Payloads.homeOpened(person, state.timestamps.next());
        }
        return answer(deliver(person, "app_home_opened", event));
    }

    private Heard deliver(Person person, String what, ObjectNode event) {
        String id = "Ev" + events.incrementAndGet();
        return deliveries.event(
                person.id, what, Payloads.envelope(state, id, clock.instant().getEpochSecond(), event));
    }

    /** The app hears that something of someone changed. */
    Answer changed(String email) {
        Person person;
        ObjectNode event = Json.object().put("type", "user_change");
        synchronized (state) {
            person = state.workplace.member(email);
            event.set("user", UserMethods.described(person, true));
        }
        return grants.allows(state.team, "users:read") ? answer(deliver(person, "user_change", event)) : Answer.OK;
    }

    /** The app hears that it may not speak here any more. */
    Answer removed(String event) {
        ObjectNode said = Json.object().put("type", event);
        if (event.equals("tokens_revoked")) {
            said.putObject("tokens").putArray("bot").add(Workplace.BOT_USER);
        }
        String id = "Ev" + state.team + events.incrementAndGet();
        long seconds = clock.instant().getEpochSecond();
        return answer(deliveries.event(Workplace.BOT_USER, event, Payloads.envelope(state, id, seconds, said)));
    }

    Answer command(String email, String text) {
        if (!grants.allows(state.team, "commands")) {
            return new Answer(false, "/mentor is not a valid command.");
        }
        Person person;
        Map<String, String> fields;
        synchronized (state) {
            person = state.workplace.member(email);
            fields = Payloads.command(person, text, state.triggers.issue(person.id), responseUrls.issue(person, null));
        }
        Heard heard = deliveries.command(person.id, fields);
        return heard.ok() ? showEphemeral(person, heard) : NOT_ANSWERED;
    }

    private Answer showEphemeral(Person person, Heard heard) {
        if (heard.text().isBlank()) {
            return Answer.OK;
        }
        JsonNode body = heard.body().isObject() ? heard.body() : Json.object().put("text", heard.text());
        try {
            synchronized (state) {
                Messages.checkEphemeral(body, state.charts());
                person.chat.add(true, Messages.ephemeral(body));
            }
        } catch (Refusal e) {
            return new Answer(false, "/mentor failed with the error \"" + e.code() + "\"");
        }
        state.changed(person);
        return Answer.OK;
    }

    Answer press(String email, String messageId, ObjectNode control) {
        Person person;
        ObjectNode payload;
        synchronized (state) {
            person = state.workplace.member(email);
            payload = messageId.equals(StandIn.HOME) ? atHome(person, control) : inMessage(person, messageId, control);
        }
        return answer(deliveries.interaction(person.id, "block_actions", payload));
    }

    Answer pressInForm(String email, ObjectNode control, Map<String, String> typed) {
        Person person;
        ObjectNode payload;
        synchronized (state) {
            person = state.workplace.member(email);
            JsonNode view = openForm(person).content();
            ObjectNode values = ViewAnswers.of(view, typed).values();
            String trigger = state.triggers.issueIn(view.path("id").asText(), person.id);
            payload = Payloads.viewAction(person, view, values, control, trigger);
        }
        return answer(deliveries.interaction(person.id, "block_actions", payload));
    }

    private static OpenForm openForm(Person person) {
        return person.chat.form().orElseThrow(() -> new IllegalStateException("no form is open"));
    }

    Answer shortcut(String email, String callback, String messageId) {
        Person person;
        ObjectNode payload;
        synchronized (state) {
            person = state.workplace.member(email);
            Shown message = message(person, messageId);
            payload = Payloads.shortcut(
                    person,
                    callback,
                    Messages.inHistory(message, false),
                    state.triggers.issue(person.id),
                    responseUrls.issue(person, message));
        }
        return answer(deliveries.interaction(person.id, "message_action", payload));
    }

    private static Shown message(Person person, String messageId) {
        return person.chat
                .message(messageId)
                .orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
    }

    private ObjectNode atHome(Person person, ObjectNode control) {
        ObjectNode home = person.chat.home().orElseThrow(() -> new IllegalStateException("no home stands there"));
        return Payloads.homeAction(person, home, control, state.triggers.issue(person.id));
    }

    private ObjectNode inMessage(Person person, String messageId, ObjectNode control) {
        Shown message = message(person, messageId);
        return Payloads.blockAction(
                person, message, control, state.triggers.issue(person.id), responseUrls.issue(person, message));
    }

    Answer submit(String email, Map<String, String> given) {
        Person person;
        ObjectNode payload;
        synchronized (state) {
            person = state.workplace.member(email);
            OpenForm form = openForm(person);
            if (!form.content().has("submit")) {
                throw new IllegalStateException("the form has nothing to send");
            }
            ViewAnswers answers = ViewAnswers.of(form.content(), given);
            person.chat.refuse(answers.errors());
            payload = answers.errors().isEmpty()
                    ? Payloads.submission(person, form.content(), answers.values(), state.triggers.issue(person.id))
                    : null;
        }
        Answer answer = payload == null
                ? new Answer(false, "Some fields need mending.")
                : closeOrKeep(person, deliveries.interaction(person.id, "view_submission", payload));
        state.changed(person);
        return answer;
    }

    private Answer closeOrKeep(Person person, Heard heard) {
        if (!heard.ok()) {
            return NOT_ANSWERED;
        }
        synchronized (state) {
            switch (heard.body().path("response_action").asText()) {
                case "errors" -> {
                    return refuse(person, heard.body().path("errors"));
                }
                case "update", "push" -> {
                    return next(person, heard.body());
                }
                default -> person.chat.closeForm();
            }
        }
        return Answer.OK;
    }

    private static Answer refuse(Person person, JsonNode errors) {
        Map<String, String> byBlock = new LinkedHashMap<>();
        errors.properties().forEach(e -> byBlock.put(e.getKey(), e.getValue().asText()));
        JsonNode view = person.chat.form().orElseThrow().content();
        if (byBlock.isEmpty()
                || !view.path("blocks").findValuesAsText("block_id").containsAll(byBlock.keySet())) {
            return NOT_ANSWERED;
        }
        person.chat.refuse(byBlock);
        return new Answer(false, "Some fields need mending.");
    }

    private Answer next(Person person, JsonNode answer) {
        JsonNode view = answer.path("view");
        try {
            Rules.checkView(view);
        } catch (Refusal e) {
            return NOT_ANSWERED;
        }
        ObjectNode named = ViewMethods.named(view, state);
        if (answer.path("response_action").asText().equals("push")) {
            person.chat.push(named);
        } else {
            person.chat.put(named);
        }
        return Answer.OK;
    }

    private static Answer answer(Heard heard) {
        return heard.ok() ? Answer.OK : NOT_ANSWERED;
    }
}
