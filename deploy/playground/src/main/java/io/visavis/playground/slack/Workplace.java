package io.visavis.playground.slack;

import io.visavis.playground.StandIn.Member;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspace and who is in it. Ids follow the order of joining. Guarded by the stand-in's lock. */
final class Workplace {
    static final String TEAM = "T00000001";
    static final String APP = "A00000001";
    static final String BOT_USER = "U00000000";
    static final String BOT = "B00000001";

    final String team;
    private final int number;
    private final Map<String, Person> byEmail = new LinkedHashMap<>();

    /** @param number keeps ids apart from those of other workspaces */
    Workplace(String team, int number) {
        this.team = team;
        this.number = number;
    }

    /** Someone with an account, and their direct messages with the bot. */
    static final class Person {
        final String id;
        final Member member;
        Chat chat;
        final String team;
        private final Timestamps timestamps;
        private int chats;
        /** As Slack knows it now. */
        String email;

        boolean deactivated;
        boolean guest;
        boolean stranger;

        Person(Workplace workplace, int number, Member member, Timestamps timestamps) {
            this.id = String.format(Locale.ROOT, "U%02d%06d", workplace.number, number);
            this.team = workplace.team;
            this.member = member;
            this.email = member.email();
            this.timestamps = timestamps;
            this.chat = new Chat(String.format(Locale.ROOT, "D%02d%06d", workplace.number, number), timestamps);
        }

        /** The conversation so far is gone, and the next one has an id of its own. */
        void renumberChat() {
            chat = new Chat(chat.channel.substring(0, 9) + "X" + ++chats, timestamps);
        }
    }

    void join(Member member, Timestamps timestamps) {
        byEmail.computeIfAbsent(key(member.email()), k -> new Person(this, byEmail.size() + 1, member, timestamps));
    }

    /** @throws IllegalArgumentException when nobody joined with that address */
    Person member(String email) {
        return byEmail(email).orElseThrow(() -> new IllegalArgumentException("nobody joined as " + email));
    }

    Optional<Person> byEmail(@Nullable String email) {
        return email == null ? Optional.empty() : Optional.ofNullable(byEmail.get(key(email)));
    }

    /** By the address that Slack knows now. */
    Optional<Person> lookedUp(@Nullable String email) {
        return email == null
                ? Optional.empty()
                : byEmail.values().stream()
                        .filter(p -> key(p.email).equals(key(email)))
                        .findFirst();
    }

    Optional<Person> byId(@Nullable String id) {
        return byEmail.values().stream().filter(p -> p.id.equals(id)).findFirst();
    }

    Optional<Person> byChannel(@Nullable String channel) {
        return byEmail.values().stream()
                .filter(p -> p.chat.channel.equals(channel))
                .findFirst();
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
