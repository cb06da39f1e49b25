package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn.Member;
import io.visavis.playground.StandIn.OpenForm;
import io.visavis.playground.StandIn.Shown;
import io.visavis.playground.StandIn.Wire;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person and their conversation with the bot. Its own lock guards it; nothing is called while it is held. */
final class Chat {
    private static final int WIRES = 200;

    private final Member member;
    private final int number;
    private final List<Shown> messages = new ArrayList<>();
    private final Deque<Wire> wires = new ArrayDeque<>();
    private @Nullable Dialog dialog;
    private boolean withoutDialogs;
    private boolean withoutDeletion;
    private int lastMessage;
    private boolean installed;

    Chat(Member member, int number) {
        this.member = member;
        this.number = number;
    }

    Member member() {
        return member;
    }

    /** As the directory knows the person. */
    String directoryId() {
        return String.format("00000000-0000-4000-8000-%012d", number);
    }

    /** As Teams names the person to this bot. */
    String userId() {
        return "29:person-" + number;
    }

    String conversationId() {
        return "a:conversation-" + number;
    }

    /** Ids are given in the order of the messages, so that the same play gives the same ids. */
    synchronized String nextId() {
        return number + "-" + ++lastMessage;
    }

    /** Whether the person has the bot, which may write to them for as long. */
    synchronized boolean installed() {
        return installed;
    }

    synchronized void install(boolean in) {
        installed = in;
    }

    synchronized void add(Shown message) {
        messages.add(message);
    }

    /** @return whether there is such a message of the bot's */
    synchronized boolean replace(String id, JsonNode content) {
        for (int i = 0; i < messages.size(); i++) {
            Shown old = messages.get(i);
            if (old.id().equals(id) && old.fromBot()) {
                messages.set(i, new Shown(id, true, old.at(), true, content));
                return true;
            }
        }
        return false;
    }

    /** @return whether there was such a message of the bot's */
    synchronized boolean remove(String id) {
        return messages.removeIf(message -> message.id().equals(id) && message.fromBot());
    }

    synchronized Optional<Shown> message(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    synchronized List<Shown> messages() {
        return List.copyOf(messages);
    }

    /** From now on the person uses a client that knows no dialogs. */
    synchronized void doWithoutDialogs() {
        withoutDialogs = true;
    }

    /** From now on no message can be taken away. */
    synchronized void doWithoutDeletion() {
        withoutDeletion = true;
    }

    synchronized boolean knowsDeletion() {
        return !withoutDeletion;
    }

    synchronized boolean knowsDialogs() {
        return !withoutDialogs;
    }

    synchronized void open(Dialog opened) {
        dialog = opened;
    }

    synchronized void close() {
        dialog = null;
    }

    synchronized Optional<Dialog> dialog() {
        return Optional.ofNullable(dialog);
    }

    Optional<OpenForm> form() {
        return dialog().map(open -> new OpenForm(open.task(), open.errors()));
    }

    synchronized void log(Instant at, boolean toBot, String what, int status, JsonNode request, JsonNode response) {
        wires.addLast(new Wire(at, toBot, what, status, request, response));
        while (wires.size() > WIRES) {
            wires.removeFirst();
        }
    }

    synchronized List<Wire> wires() {
        return List.copyOf(wires);
    }

    /** The dialog's own errors, found before anything is sent, are added to what stands open. */
    synchronized void complain(Map<String, String> errors) {
        if (dialog != null) {
            dialog = new Dialog(dialog.task(), errors);
        }
    }
}
