package io.visavis.core.workspace;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Workspaces}, once it is known which workspace the settings name. */
public final class ServedWorkspaces {
    private static final Logger LOG = LoggerFactory.getLogger(ServedWorkspaces.class);

    private final Workspaces workspaces;
    private final Map<Platform, Optional<String>> settled = new ConcurrentHashMap<>();

    public ServedWorkspaces(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * @throws PlatformUnavailable when the platform did not answer properly which workspace the settings mean
     */
    public Workspaces of(ChatPlatform platform) throws PlatformUnavailable {
        if (!settled.containsKey(platform.platform())) {
            Optional<String> sole = platform.soleWorkspace();
            workspaces.settle(platform.platform(), sole.orElse(null));
            settled.put(platform.platform(), sole);
        }
        return workspaces;
    }

    /** Where messages about a programme may go to a person and the bot may speak, the best place first. */
    public List<String> places(long personId, long programmeId, ChatPlatform platform) throws PlatformUnavailable {
        return of(platform).allowed(personId, programmeId, platform.platform()).stream()
                .filter(platform::serves)
                .toList();
    }

    /** Asks every platform that was not asked yet; one that does not answer is asked again the next time. */
    public void settle(Collection<? extends ChatPlatform> platforms) {
        for (ChatPlatform platform : platforms) {
            try {
                of(platform);
            } catch (PlatformUnavailable e) {
                LOG.warn(
                        "{} did not say which workspace it serves: {}",
                        platform.platform().label(),
                        e.getMessage());
            }
        }
    }
}
