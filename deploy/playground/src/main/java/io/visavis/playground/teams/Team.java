package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A team with its general channel. Its own lock guards it; nothing is called while it is held. */
final class Team {
    private final String id;
    private final List<TeamMember> members = new ArrayList<>();
    private final List<Shown> messages = new ArrayList<>();
    private boolean installed;
    private int lastMessage;

    Team(String id) {
        this.id = id;
    }

    /** Someone in the team; {@code guest} for one who was invited from another organisation. */
    record TeamMember(Chat chat, boolean guest) {}

    String id() {
        return id;
    }

    synchronized void add(TeamMember member) {
        members.add(member);
    }

    synchronized void install(boolean in) {
        installed = in;
    }

    /** Whether the bot may start a conversation with this person because of this team. */
    synchronized boolean vouchesFor(Chat chat) {
        return installed && members.stream().anyMatch(member -> member.chat() == chat && !member.guest());
    }

    synchronized boolean installed() {
        return installed;
    }

    synchronized String nextId() {
        return id + "-" + ++lastMessage;
    }

    synchronized void add(Shown message) {
        messages.add(message);
    }

    synchronized List<Shown> messages() {
        return List.copyOf(messages);
    }

    /** One page of members, with the token that gives the next. */
    synchronized Optional<ObjectNode> page(String token, int size) {
        int from = token.isEmpty() ? 0 : Integer.parseInt(token.replaceFirst("page/", ""));
        if (!installed || from > members.size()) {
            return Optional.empty();
        }
        ObjectNode page = Json.object();
        int to = Math.min(members.size(), from + size);
        List<JsonNode> shown = new ArrayList<>();
        members.subList(from, to).forEach(member -> shown.add(json(member)));
        page.putArray("members").addAll(shown);
        if (to < members.size()) {
            page.put("continuationToken", "page/" + to);
        }
        return Optional.of(page);
    }

    private static ObjectNode json(TeamMember member) {
        ObjectNode json = ConnectorServlet.member(member.chat());
        return member.guest()
                ? json.put("userRole", "guest")
                        .put(
                                "userPrincipalName",
                                member.chat().member().email().replace('@', '_') + "#EXT#@firm.example")
                : json;
    }
}
