package io.visavis.core.delivery;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Platform;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The platforms that are switched on. */
public final class ChatPlatforms {
    private final Map<Platform, ChatPlatform> byCode = new EnumMap<>(Platform.class);

    public ChatPlatforms(Collection<? extends ChatPlatform> connected) {
        connected.forEach(platform -> byCode.put(platform.platform(), platform));
    }

    public Optional<ChatPlatform> find(Platform platform) {
        return Optional.ofNullable(byCode.get(platform));
    }
}
