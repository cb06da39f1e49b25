package io.visavis.playground.page;

import io.visavis.playground.StandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is there, and which stand-in plays their chat. */
final class Stage {
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final List<StandIn> standIns;

    Stage(List<Cast> cast, List<StandIn> standIns) {
        this.standIns = List.copyOf(standIns);
        Map<String, StandIn> byPlatform =
                standIns.stream().collect(Collectors.toMap(StandIn::platform, Function.identity()));
        for (Cast one : cast) {
            StandIn chat = byPlatform.get(one.platform());
            if (chat == null) {
                throw new IllegalArgumentException("no stand-in plays the platform " + one.platform());
            }
            players.put(one.email(), new Player(one, chat));
        }
    }

    List<Player> players() {
        return List.copyOf(players.values());
    }

    Optional<Player> find(String email) {
        return Optional.ofNullable(players.get(email));
    }

    void onChange(Consumer<String> listener) {
        standIns.forEach(standIn -> standIn.onChange(listener));
    }

    /** One person and their chat. */
    record Player(Cast who, StandIn chat) {
        String email() {
            return who.email();
        }
    }
}
