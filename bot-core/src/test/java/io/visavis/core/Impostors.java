package io.visavis.core;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.talk.Rights.Who;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * People who do again, from their own accounts and with every id and word at hand, what others did in a test: a
 * director, a supervisor and a mentor of the same programmes where the act is none of theirs, and all roles of another
 * programme of the same workspace. Nothing may change by it, whatever state the test has left.
 */
final class Impostors {
    /** Each act is tried at the end of so many tests: after that there is nothing new to learn. */
    private static final int TIMES = 6;

    private static final Map<String, AtomicInteger> TRIED = new ConcurrentHashMap<>();

    /** With these, whoever is in a pair writes something of their own, which is no harm. */
    private static final Set<String> OF_THEIR_OWN = Set.of("session.keep");

    private final Jdbi jdbi;
    private final World world;
    private final InboundHandler conversation;
    private final Map<String, List<Who>> insiders = new LinkedHashMap<>();
    private final List<String> outsiders;
    private final Set<String> paired = new HashSet<>();

    Impostors(Jdbi jdbi, World world, InboundHandler conversation) {
        this.jdbi = jdbi;
        this.world = world;
        this.conversation = conversation;
        insider("Imogen Director", "director", Who.OWNER, Who.SUPERVISOR);
        insider("Igor Supervisor", "supervisor", Who.OWNER, Who.DIRECTOR);
        insider("Ines Mentor", "mentor", Who.DIRECTOR, Who.SUPERVISOR);
        this.outsiders = outsiders();
    }

    /** Whether an act was not yet tried often enough. */
    static boolean worthTrying(String act) {
        return TRIED.computeIfAbsent(act, name -> new AtomicInteger()).incrementAndGet() <= TIMES;
    }

    private void insider(String name, String role, Who... foreign) {
        World.Person person = world.person(name);
        jdbi.useHandle(h -> h.execute("insert into programme_role select id, ?, ? from programme", person.id(), role));
        insiders.put(person.email(), List.of(foreign));
    }

    private List<String> outsiders() {
        World.Person director = world.person("Odette Director");
        World.Person supervisor = world.person("Otto Supervisor");
        World.Person mentor = world.person("Olga Mentor");
        World.Person mentee = world.person("Oscar Mentee");
        World.Programme other =
                world.programme("Elsewhere").directedBy(director).has(supervisor, "supervisor");
        other.enrols(mentee).mentoredBy(mentor, "2026-09-07");
        paired.addAll(List.of(mentor.email(), mentee.email()));
        return Stream.of(director, supervisor, mentor, mentee)
                .map(World.Person::email)
                .toList();
    }

    /** @throws AssertionError when one of them could do it */
    void repeat(List<Inbound> acts, Map<Inbound, Who> whose) {
        Stream.concat(insiders.keySet().stream(), outsiders.stream())
                .forEach(email -> handle(new Inbound.Asked(account(acts.get(0), email), "help", "")));
        Footprint before = Footprint.of(jdbi);
        for (Inbound act : acts) {
            insiders.forEach((email, foreign) -> {
                if (foreign.contains(whose.get(act))) {
                    handle(as(act, email));
                }
            });
            outsiders.stream()
                    .filter(email -> !OF_THEIR_OWN.contains(name(act)) || !paired.contains(email))
                    .forEach(email -> handle(as(act, email)));
        }
        List<String> changed = before.changedIn(Footprint.of(jdbi));
        if (!changed.isEmpty()) {
            throw new AssertionError(changed + " were changed by someone it is not for; tried: " + names(acts));
        }
    }

    private static String names(List<Inbound> acts) {
        return acts.stream().map(Impostors::name).distinct().collect(Collectors.joining(", "));
    }

    /** The button or the form; empty for anything else. */
    static String name(Inbound act) {
        if (act instanceof Inbound.Pressed pressed) {
            return pressed.action();
        }
        return act instanceof Inbound.Submitted submitted ? submitted.form() : "";
    }

    private void handle(Inbound inbound) {
        conversation.handle(inbound);
    }

    private static Account account(Inbound of, String email) {
        Account from = of.from();
        return new Account(from.platform(), from.workspace(), email, "D-" + email);
    }

    private static Inbound as(Inbound act, String email) {
        Account account = account(act, email);
        if (act instanceof Inbound.Pressed pressed) {
            return new Inbound.Pressed(account, pressed.action(), pressed.value(), null);
        }
        Inbound.Submitted submitted = (Inbound.Submitted) act;
        return new Inbound.Submitted(account, submitted.form(), submitted.context(), submitted.values(), null);
    }
}
