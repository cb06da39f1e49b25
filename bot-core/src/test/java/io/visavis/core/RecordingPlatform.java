package io.visavis.core;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A platform in memory that keeps what each person would see, and fails as it is told. A user's id is their e-mail. */
public final class RecordingPlatform implements ChatPlatform {
    private final Platform platform;
    private final Clock clock;
    private final List<Seen> seen = new ArrayList<>();
    private final List<Seen> updates = new ArrayList<>();
    private final List<Seen> homes = new ArrayList<>();
    private Sending nextHome = new Sending.Sent(MessageRef.HOME);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private @Nullable String sole = "W1";
    private boolean findsPeople = true;
    private boolean canTell = true;
    private int count;

    public RecordingPlatform(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** A message on someone's screen. */
    public record Seen(
            String email, Instant at, Message message, String deliveryId, MessageRef ref, String workspace) {}

    /** A send after which the bot could not know that its message had arrived. */
    public record Failure(String email, Instant at, Sending told) {}

    /** How the platform takes a message: whether the person sees it, and what it tells the bot. */
    public record Answer(boolean arrives, Sending tells) {}

    /** The next messages are taken so; {@code Sent} stands for success. */
    public synchronized void answerNext(boolean arrives, Sending tells, int times) {
        for (int i = 0; i < times; i++) {
            answers.add(new Answer(arrives, tells));
        }
    }

    public RecordingPlatform thatFindsNobody() {
        findsPeople = false;
        return this;
    }

    /** From now on it is in several workspaces; those that have members know nobody else. */
    public RecordingPlatform inSeveral() {
        sole = null;
        return this;
    }

    public RecordingPlatform member(String workspace, String email) {
        members.computeIfAbsent(workspace, w -> new HashSet<>()).add(email);
        return this;
    }

    /** What it says of one user, in the place of their address alone. */
    public RecordingPlatform tells(String user, Profile profile) {
        profiles.put(user, profile);
        return this;
    }

    public RecordingPlatform thatCannotTell() {
        canTell = false;
        return this;
    }

    public synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    public synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    public List<Seen> seenBy(String email) {
        return seen().stream().filter(s -> s.email().equals(email)).toList();
    }

    public synchronized List<Seen> updates() {
        return List.copyOf(updates);
    }

    /** The next home is refused for so many seconds. */
    public synchronized void answersHomesWithPatience(int seconds) {
        nextHome = new Sending.RateLimited(Duration.ofSeconds(seconds), Sending.RateLimited.Scope.WORKSPACE);
    }

    public synchronized List<Seen> homes() {
        return List.copyOf(homes);
    }

    public Account account(String email) {
        return account(email, "W1");
    }

    public Account account(String email, String workspace) {
        return new Account(platform, workspace, email, "D-" + email);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public synchronized Sending send(Account to, Message message, String deliveryId) {
        Answer answer = answers.isEmpty() ? null : answers.poll();
        MessageRef ref = new MessageRef("D-" + to.user(), "m" + ++count);
        if (answer == null || answer.arrives()) {
            seen.add(new Seen(to.user(), clock.instant(), message, deliveryId, ref, to.workspace()));
        }
        if (answer == null || answer.tells() instanceof Sending.Sent) {
            return new Sending.Sent(ref);
        }
        failures.add(new Failure(to.user(), clock.instant(), answer.tells()));
        return answer.tells();
    }

    @Override
    public synchronized Sending update(Account to, MessageRef earlier, Message message) {
        updates.add(new Seen(to.user(), clock.instant(), message, "", earlier, to.workspace()));
        return new Sending.Sent(earlier);
    }

    @Override
    public synchronized Sending showHome(Account to, Message home) {
        homes.add(new Seen(to.user(), clock.instant(), home, "", MessageRef.HOME, to.workspace()));
        Sending answer = nextHome;
        nextHome = new Sending.Sent(MessageRef.HOME);
        return answer;
    }

    @Override
    public Arrival arrived(Account to, String deliveryId, Instant since) {
        if (!canTell) {
            return new Arrival.CannotTell();
        }
        return seen().stream()
                .filter(s -> s.deliveryId().equals(deliveryId))
                .findFirst()
                .<Arrival>map(s -> new Arrival.Arrived(s.ref()))
                .orElseGet(Arrival.NotArrived::new);
    }

    @Override
    public Optional<String> soleWorkspace() {
        return Optional.ofNullable(sole);
    }

    @Override
    public boolean serves(String workspace) {
        return true;
    }

    @Override
    public Sought findByEmail(String email, String workspace) {
        boolean knows =
                members.isEmpty() || members.getOrDefault(workspace, Set.of()).contains(email);
        return findsPeople && knows ? new Sought.Found(account(email, workspace), false) : new Sought.Nobody();
    }

    @Override
    public Optional<Profile> profile(Account account) {
        Profile told = profiles.get(account.user());
        return told != null
                ? Optional.of(told)
                : Optional.of(new Profile(account.user().toLowerCase(Locale.ROOT), null, null, null));
    }
}
