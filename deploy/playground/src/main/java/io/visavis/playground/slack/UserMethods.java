package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Member;

/** {@code auth.*}, {@code users.*} and {@code conversations.open}. */
final class UserMethods {
    private final State state;

    UserMethods(State state) {
        this.state = state;
    }

    WebApi.Outcome authTest(ObjectNode arguments) {
        ObjectNode body = Json.object()
                .put("ok", true)
                .put("team", state.name)
                .put("team_id", state.team)
                .put("user_id", Workplace.BOT_USER)
                .put("bot_id", Workplace.BOT);
        return new WebApi.Outcome(body, null, false);
    }

    WebApi.Outcome lookupByEmail(ObjectNode arguments) throws Refusal {
        Workplace.Person person = state.workplace
                .lookedUp(arguments.path("email").asText())
                .orElseThrow(() -> new Refusal("users_not_found"));
        return WebApi.Outcome.told(user(person, false), person);
    }

    WebApi.Outcome info(ObjectNode arguments) throws Refusal {
        Workplace.Person person =
                state.workplace.byId(arguments.path("user").asText()).orElseThrow(() -> new Refusal("user_not_found"));
        return WebApi.Outcome.told(user(person, Arguments.flag(arguments, "include_locale")), person);
    }

    WebApi.Outcome open(ObjectNode arguments) throws Refusal {
        Workplace.Person person =
                state.workplace.byId(arguments.path("users").asText()).orElseThrow(() -> new Refusal("user_not_found"));
        if (person.deactivated) {
            throw new Refusal("user_disabled");
        }
        ObjectNode body = Json.object().put("ok", true);
        body.putObject("channel").put("id", person.chat.channel);
        return WebApi.Outcome.told(body, person);
    }

    private static ObjectNode user(Workplace.Person person, boolean withLocale) {
        ObjectNode body = Json.object().put("ok", true);
        body.set("user", described(person, withLocale));
        return body;
    }

    static ObjectNode described(Workplace.Person person, boolean withLocale) {
        Member member = person.member;
        ObjectNode user = Json.object()
                .put("id", person.id)
                .put("team_id", person.stranger ? "T0ELSEWHERE" : person.team)
                .put("name", member.email())
                .put("real_name", member.name())
                .put("deleted", person.deactivated)
                .put("is_bot", false)
                .put("is_restricted", person.guest)
                .put("is_stranger", person.stranger)
                .put("tz", member.zone());
        if (withLocale) {
            user.put("locale", member.locale());
        }
        user.putObject("profile").put("email", person.email).put("real_name", member.name());
        return user;
    }
}
