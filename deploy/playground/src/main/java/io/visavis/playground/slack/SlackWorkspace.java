package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.Member;
import io.visavis.playground.StandIn.Shown;
import java.util.List;

/** One workspace, and what its people and administrators do. People are named by the address they joined with. */
public final class SlackWorkspace {
    private final State state;
    private final Persons persons;
    private final Grants grants;

    SlackWorkspace(State state, Persons persons, Grants grants) {
        this.state = state;
        this.persons = persons;
        this.grants = grants;
    }

    State state() {
        return state;
    }

    /** Slack's id of it: {@code T…}, or {@code E…} of a whole Enterprise Grid organisation. */
    public String id() {
        return state.team;
    }

    public void join(Member member) {
        synchronized (state) {
            state.workplace.join(member, state.timestamps);
        }
    }

    /** A guest, whom administrators let into parts of the workspace. */
    public void joinAsGuest(Member member) {
        join(member);
        synchronized (state) {
            state.workplace.member(member.email()).guest = true;
        }
    }

    /** Someone of another organisation, seen through a shared channel. */
    public void shareChannelWith(Member member) {
        join(member);
        synchronized (state) {
            state.workplace.member(member.email()).stranger = true;
        }
    }

    public List<Shown> conversation(String email) {
        synchronized (state) {
            return state.workplace.member(email).chat.messages();
        }
    }

    public Answer say(String email, String text) {
        return persons.say(email, text);
    }

    public Answer command(String email, String text) {
        return persons.command(email, text);
    }

    public Answer press(String email, String messageId, JsonNode control) {
        return persons.press(email, messageId, (ObjectNode) control);
    }

    /** Deactivates someone's account or activates it again, and tells the app. */
    public Answer deactivate(String email, boolean deactivated) {
        synchronized (state) {
            state.workplace.member(email).deactivated = deactivated;
        }
        return persons.changed(email);
    }

    /** Changes the address that Slack knows of someone, and tells the app. */
    public Answer changeEmail(String email, String now) {
        synchronized (state) {
            state.workplace.member(email).email = now;
        }
        return persons.changed(email);
    }

    /** The direct conversation ends; opening it makes another. */
    public void endConversation(String email) {
        synchronized (state) {
            state.workplace.member(email).renumberChat();
        }
    }

    /** An administrator removes the app. */
    public Answer uninstall() {
        grants.revoke(state.team);
        return persons.removed("app_uninstalled");
    }

    /** The app's tokens are withdrawn. {@code told} says whether the app hears of it. */
    public Answer revokeTokens(boolean told) {
        grants.revoke(state.team);
        return told ? persons.removed("tokens_revoked") : Answer.OK;
    }
}
