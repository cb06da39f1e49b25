package io.visavis.server.local;

import static io.visavis.core.delivery.MessageKind.OBJECTIVE_RATING_MENTEE;
import static io.visavis.core.delivery.MessageKind.OBJECTIVE_RATING_MENTOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.SentMessage;
import io.visavis.core.delivery.jdbc.JdbcSentMessages;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.OpenForm;
import io.visavis.playground.StandIn.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * People who take part, accept the agreements of their pairs, answer some of their check-ins and write of some of their
 * sessions through the stand-ins, as they would in chat: they press the
 * card's button and send its form. Who answers, when and what depends on the seed alone.
 */
public final class SimulatedPeople {
    private static final String ANSWER = "checkin.answer";
    private static final String JOIN = "onboarding.join";
    private static final String ACCEPT_AGREEMENT = "agreement.accept";
    private static final String HELD = "session.held";
    private static final String DEBRIEF = "session.debrief";
    private static final String ACCEPT = "matching.accept";

    // most pairs get on; nobody ends one
    private static final List<String> FITS =
            List.of("mentorship.good", "mentorship.good", "mentorship.good", "mentorship.unsure");
    private static final String AGREE = "objective.agree";
    private static final String RATE = "objective.rate";
    private static final List<Duration> DELAYS =
            List.of(Duration.ofMinutes(7), Duration.ofMinutes(45), Duration.ofHours(3), Duration.ofHours(27));
    private static final Duration WRITING = Duration.ofMinutes(2);
    private static final List<String> AUDIENCES = List.of("me", "mentor", "mentor", "counts");

    private static final List<String> OUTCOMES = List.of("done", "done", "partly", "not_done", "no_occasion", "let_go");

    private final LocalWorld world;
    private final JdbcSentMessages sent;
    private final double rate;
    private final long seed;
    private final Set<String> undecided;
    private final PriorityQueue<Intention> intentions =
            new PriorityQueue<>(Comparator.comparing(Intention::at).thenComparing(Intention::outboxId));
    private final Set<Long> seen = new HashSet<>();
    private final Set<String> pressed = new HashSet<>();
    private Instant lookedAt = Instant.EPOCH;
    private int answered;

    /** @param rate how many of the check-ins are answered, 0 to 1; also how many sessions are said to have taken place */
    public SimulatedPeople(LocalWorld world, JdbcSentMessages sent, double rate, long seed) {
        this(world, sent, rate, seed, Set.of());
    }

    /** @param undecided e-mails of people who leave it open whether they take part */
    public SimulatedPeople(LocalWorld world, JdbcSentMessages sent, double rate, long seed, Set<String> undecided) {
        this.undecided = Set.copyOf(undecided);
        this.world = world;
        this.sent = sent;
        this.rate = rate;
        this.seed = seed;
    }

    private record Intention(Instant at, long outboxId, SentMessage message, MessageKind kind, String action) {}

    /** How many forms were sent and taken so far. */
    public int answered() {
        return answered;
    }

    /** Lets time pass until {@code end}, with people answering on the way. */
    public void runUntil(Instant end) {
        world.time().settle();
        while (world.clock().instant().isBefore(end)) {
            notice();
            Instant next = Optional.ofNullable(intentions.peek())
                    .map(Intention::at)
                    .filter(at -> at.isBefore(end))
                    .orElse(end);
            if (next.isAfter(world.clock().instant())) {
                world.time().step(next);
            }
            act();
        }
    }

    /** Looks at what came and decides what to do with it. */
    private void notice() {
        List<SentMessage> recent = sent.since(lookedAt);
        lookedAt = world.clock().instant();
        for (SentMessage message : recent) {
            if (!seen.add(message.outboxId())) {
                continue;
            }
            Stream.concat(Stream.of(message.kind()), message.together().stream().map(MessageKind::of))
                    .forEach(kind -> decide(message, kind));
        }
    }

    /** Each of the things that a message says is answered for itself. */
    private void decide(SentMessage message, MessageKind kind) {
        SplittableRandom random = random(message, kind);
        boolean acts = random.nextDouble() < rate;
        Instant at = message.at().plus(DELAYS.get(random.nextInt(DELAYS.size())));
        action(message, kind, acts, random).ifPresent(button -> intend(at, message, kind, button));
        if (kind == MessageKind.SESSION_DEBRIEF && acts && random.nextBoolean()) {
            intend(at.plus(WRITING), message, kind, DEBRIEF);
        }
    }

    private void intend(Instant at, SentMessage message, MessageKind kind, String button) {
        intentions.add(new Intention(at, message.outboxId(), message, kind, button));
    }

    private Optional<String> action(SentMessage message, MessageKind kind, boolean acts, SplittableRandom random) {
        return switch (kind) {
            case FIRST_CONTACT -> given(!undecided.contains(message.email()), JOIN);
            case AGREEMENT -> Optional.of(ACCEPT_AGREEMENT);
            case CHECK_IN -> given(acts, ANSWER);
            case SESSION_DEBRIEF -> given(acts, HELD);
            case MATCH_PROPOSED -> given(acts, ACCEPT);
            case FIT_CHECK -> given(acts, FITS.get(random.nextInt(FITS.size())));
            case OBJECTIVE_AGREEMENT -> given(acts, AGREE);
            case OBJECTIVE_RATING_MENTEE, OBJECTIVE_RATING_MENTOR -> given(acts, RATE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> given(boolean acts, String action) {
        return acts ? Optional.of(action) : Optional.empty();
    }

    private void act() {
        while (!intentions.isEmpty()
                && !intentions.peek().at().isAfter(world.clock().instant())) {
            Intention intention = intentions.remove();
            StandIn platform = world.standIn(intention.message().platform().code());
            press(platform, intention);
        }
    }

    private void press(StandIn platform, Intention intention) {
        String email = intention.message().email();
        List<Shown> chat = platform.conversation(email);
        for (int i = chat.size() - 1; i >= 0; i--) {
            Optional<JsonNode> button = button(chat.get(i).content(), intention.action(), email);
            if (chat.get(i).fromBot() && button.isPresent()) {
                pressed.add(email + button.get());
                platform.press(email, chat.get(i).id(), button.get());
                platform.form(email).ifPresent(form -> {
                    if (intention.action().equals(JOIN)) {
                        join(platform, email, form);
                    } else {
                        fill(platform, intention, form);
                    }
                });
                return;
            }
        }
    }

    /** As the form proposes: their language, the zone in which they are seen, and the programme's day and hour. */
    private static void join(StandIn platform, String email, OpenForm form) {
        Map<String, String> values = new HashMap<>();
        proposed(form.content(), values);
        if (!platform.submit(email, values).ok() || platform.form(email).isPresent()) {
            throw new IllegalStateException(email + " could not take part");
        }
    }

    /** What stands in a form's fields, in either platform's JSON. */
    private static void proposed(JsonNode node, Map<String, String> values) {
        JsonNode option = node.path("element").path("initial_option").path("value");
        if (option.isTextual()) {
            values.put(node.path("block_id").asText(), option.asText());
        } else if (node.path("type").asText().startsWith("Input.")
                && node.path("value").isTextual()) {
            values.put(node.path("id").asText(), node.path("value").asText());
        }
        node.forEach(child -> proposed(child, values));
    }

    private void fill(StandIn platform, Intention intention, OpenForm form) {
        SentMessage message = intention.message();
        SplittableRandom random = random(message, intention.kind()).split();
        Map<String, String> values = switch (intention.kind()) {
            case OBJECTIVE_RATING_MENTEE, OBJECTIVE_RATING_MENTOR ->
                Map.of("level", Integer.toString(random.nextInt(4) - 1));
            case SESSION_DEBRIEF -> debrief(random, message, form);
            default -> answer(random, message, form);
        };
        if (platform.submit(message.email(), values).ok()
                && platform.form(message.email()).isEmpty()) {
            answered++;
        } else {
            platform.dismiss(message.email());
        }
    }

    private static Map<String, String> answer(SplittableRandom random, SentMessage message, OpenForm form) {
        Map<String, String> values = new HashMap<>();
        SimulatedWords words = SimulatedWords.in(message.language());
        values.put("reflection", words.reflection(random));
        values.put("scale", Integer.toString(2 + random.nextInt(4)));
        values.put("audience", AUDIENCES.get(random.nextInt(AUDIENCES.size())));
        if (random.nextBoolean()) {
            words.plan(random, values);
        }
        for (String field : List.of("previous", "previous_2", "previous_3")) {
            if (has(form, field)) {
                values.put(field, OUTCOMES.get(random.nextInt(OUTCOMES.size())));
            }
        }
        return values;
    }

    /** Managers find room for a plan in it. */
    private static Map<String, String> debrief(SplittableRandom random, SentMessage message, OpenForm form) {
        Map<String, String> values = new HashMap<>();
        values.put("useful", Integer.toString(2 + random.nextInt(4)));
        values.put("audience", random.nextBoolean() ? "me" : "other");
        if (has(form, "cue")) {
            SimulatedWords.in(message.language()).plan(random, values);
        }
        return values;
    }

    private static boolean has(OpenForm form, String field) {
        return form.content().toString().contains('"' + field + '"');
    }

    /** The button of an action, wherever it stands in a platform's JSON, that this person has not pressed yet. */
    private Optional<JsonNode> button(JsonNode node, String action, String email) {
        String type = node.path("type").asText();
        boolean isButton = type.equals("button") || type.equals("Action.Submit") || type.equals("Action.Execute");
        if (isButton && node.toString().contains('"' + action) && !pressed.contains(email + node)) {
            return Optional.of(node);
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = button(child, action, email);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private SplittableRandom random(SentMessage message, MessageKind kind) {
        CRC32 hash = new CRC32();
        String what = message.email() + " " + message.programme() + " " + kind + " " + message.at();
        hash.update(what.getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + hash.getValue());
    }
}
