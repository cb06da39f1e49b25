package io.visavis.server.doctor;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.workspace.Installations;
import io.visavis.teams.TeamsAdapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which platforms are on, and whether those that can be asked take our token. */
public final class PlatformChecks {
    /** A name that cannot exist (RFC 2606): asking for it needs a good token and tells of nobody. */
    static final String NOBODY = "nobody@visavis.invalid";

    /** Long enough to have a certificate made and uploaded. */
    private static final Duration SOON = Duration.ofDays(30);

    private PlatformChecks() {}

    /** @param installations empty where no workspace can install the bot by itself */
    public static List<Check> of(
            Collection<ChatPlatform> connected, Optional<Installations> installations, Clock clock) {
        List<Check> checks = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            if (platform == Platform.SLACK && installations.isPresent()) {
                ChatPlatform slack = connected.stream()
                        .filter(p -> p.platform() == platform)
                        .findFirst()
                        .orElseThrow();
                checks.addAll(new InstallationChecks(slack, installations.get()).all());
            } else {
                checks.add(() -> look(platform, connected, clock));
            }
        }
        return checks;
    }

    private static Finding look(Platform platform, Collection<ChatPlatform> connected, Clock clock) {
        return connected.stream()
                .filter(candidate -> candidate.platform() == platform)
                .findFirst()
                .map(found -> ask(found, clock))
                .orElseGet(() -> Finding.good(platform.label() + ": off, no setting is given"));
    }

    private static Finding ask(ChatPlatform platform, Clock clock) {
        String name = platform.platform().label();
        if (platform instanceof TeamsAdapter teams) {
            return ask(name, teams, clock);
        }
        try {
            platform.findByEmail(NOBODY, platform.soleWorkspace().orElse(""));
            return Finding.good(name + ": on, and takes the token");
        } catch (PlatformUnavailable e) {
            return Finding.problem(name + ": does not take a simple question (" + e.getMessage()
                    + "); check its VISAVIS_ settings and the way out to it");
        }
    }

    private static Finding ask(String name, TeamsAdapter teams, Clock clock) {
        Optional<String> denied = teams.denied();
        if (denied.isPresent()) {
            return Finding.problem(name + ": Microsoft gives the bot no token (" + denied.get()
                    + "); check its VISAVIS_TEAMS_ settings and the way out to the authority");
        }
        Optional<Instant> end = teams.certificateEnd();
        boolean soon = end.isPresent() && end.get().isBefore(clock.instant().plus(SOON));
        String until = end.map(at -> "; its certificate ends on "
                        + at.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElse("");
        return soon
                ? Finding.worthALook(name + ": on" + until + ", so upload a new one")
                : Finding.good(name + ": on, and Microsoft takes the app's credential" + until);
    }
}
