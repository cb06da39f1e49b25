package io.visavis.core.delivery;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A recording platform with the faults that a well-behaved one has not: it throws, or it cannot be asked. */
public final class FaultyPlatform implements ChatPlatform {
    private final RecordingPlatform recording;
    private Consumer<Message> beforeSend = message -> {};
    private Consumer<Message> afterSend = message -> {};
    private BiPredicate<Account, Message> refuses = (to, message) -> false;
    private boolean asked = true;
    private @Nullable Duration rest;
    private int lookUps;
    private @Nullable Profile profile;

    public FaultyPlatform(RecordingPlatform recording) {
        this.recording = recording;
    }

    /** Nothing but to throw is expected of this. */
    public FaultyPlatform beforeSend(Consumer<Message> fault) {
        beforeSend = fault;
        return this;
    }

    /** As {@link #beforeSend}, but the person has the message. */
    public FaultyPlatform afterSend(Consumer<Message> fault) {
        afterSend = fault;
        return this;
    }

    /** Such messages are refused for good. */
    public FaultyPlatform refuses(BiPredicate<Account, Message> such) {
        refuses = such;
        return this;
    }

    /** From now on nobody can be looked up, nor any message. */
    public FaultyPlatform unavailable() {
        asked = false;
        return this;
    }

    /** As {@link #unavailable}, and it says for how long. */
    public FaultyPlatform resting(Duration pause) {
        rest = pause;
        return unavailable();
    }

    /** How often someone was looked up by their address. */
    public int lookUps() {
        return lookUps;
    }

    public FaultyPlatform availableAgain() {
        asked = true;
        return this;
    }

    /** What it says of anyone. */
    public FaultyPlatform knowsThemAs(Profile everyone) {
        profile = everyone;
        return this;
    }

    @Override
    public Platform platform() {
        return recording.platform();
    }

    @Override
    public Sending send(Account to, Message message, String deliveryId) {
        beforeSend.accept(message);
        if (refuses.test(to, message)) {
            return new Sending.Rejected("invalid_blocks");
        }
        Sending outcome = recording.send(to, message, deliveryId);
        afterSend.accept(message);
        return outcome;
    }

    @Override
    public Sending update(Account to, MessageRef earlier, Message message) {
        return recording.update(to, earlier, message);
    }

    @Override
    public Sending showHome(Account to, Message home) {
        return recording.showHome(to, home);
    }

    @Override
    public Arrival arrived(Account to, String deliveryId, Instant since) {
        return asked ? recording.arrived(to, deliveryId, since) : new Arrival.AskAgain();
    }

    @Override
    public Optional<String> soleWorkspace() {
        return recording.soleWorkspace();
    }

    @Override
    public boolean serves(String workspace) {
        return recording.serves(workspace);
    }

    @Override
    public Sought findByEmail(String email, String workspace) throws PlatformUnavailable {
        lookUps++;
        requireAvailable();
        return recording.findByEmail(email, workspace);
    }

    @Override
    public Optional<Profile> profile(Account account) throws PlatformUnavailable {
        requireAvailable();
        return profile == null ? recording.profile(account) : Optional.of(profile);
    }

    private void requireAvailable() throws PlatformUnavailable {
        if (!asked) {
            throw rest == null ? new PlatformUnavailable("503") : new PlatformUnavailable("429", rest);
        }
    }
}
