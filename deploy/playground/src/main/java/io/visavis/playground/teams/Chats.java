package io.visavis.playground.teams;

import io.visavis.playground.StandIn.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everybody who joined, in the order of joining. */
final class Chats {
    private final Map<String, Chat> byEmail = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    synchronized Chat join(Member member) {
        return byEmail.computeIfAbsent(member.email(), email -> new Chat(member, byEmail.size() + 1));
    }

    /** @throws NoSuchElementException when nobody joined by that address */
    synchronized Chat of(String email) {
        Chat chat = byEmail.get(email);
        if (chat == null) {
            throw new NoSuchElementException("nobody joined Teams as " + email);
        }
        return chat;
    }

    synchronized Optional<Chat> in(String conversationId) {
        return byEmail.values().stream()
                .filter(chat -> chat.conversationId().equals(conversationId))
                .findFirst();
    }

    synchronized Team team(String id) {
        return teams.computeIfAbsent(id, Team::new);
    }

    synchronized Optional<Team> teamIn(String conversationId) {
        return Optional.ofNullable(teams.get(conversationId));
    }

    synchronized Optional<Chat> withUser(String userId) {
        return byEmail.values().stream()
                .filter(chat -> List.of(chat.userId(), chat.directoryId()).contains(userId))
                .findFirst();
    }

    /** Whether the bot may write to this person: it is theirs, or in one of their teams. */
    synchronized boolean mayWriteTo(Chat chat) {
        return chat.installed() || teams.values().stream().anyMatch(team -> team.vouchesFor(chat));
    }

    /** @return the directory's id of the person by that address; what is no such address, as it is */
    synchronized String directoryId(String emailOrId) {
        Chat chat = byEmail.get(emailOrId);
        return chat == null ? emailOrId : chat.directoryId();
    }

    void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    void changed(Chat chat) {
        listeners.forEach(listener -> listener.accept(chat.member().email()));
    }
}
