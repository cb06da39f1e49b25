package io.visavis.playground.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tokens that workspaces gave, and what each of them allows. */
final class Grants {
    private static final Map<String, String> NEEDED = Map.of(
            "chat.postMessage", "chat:write",
            "chat.update", "chat:write",
            "conversations.open", "im:write",
            "conversations.history", "im:history",
            "users.info", "users:read",
            "users.lookupByEmail", "users:read.email");

    private final Clock clock;
    private final Map<String, Grant> byToken = new HashMap<>();

    Grants(Clock clock) {
        this.clock = clock;
    }

    /** @param until null for a token that does not expire */
    private record Grant(
            String team, Set<String> scopes, @Nullable Instant until, boolean revoked) {}

    synchronized void give(String token, String team, Set<String> scopes, @Nullable Instant until) {
        byToken.put(token, new Grant(team, scopes, until, false));
    }

    /** As when an administrator removes the app. */
    synchronized void revoke(String team) {
        byToken.replaceAll((token, grant) ->
                grant.team().equals(team) ? new Grant(team, grant.scopes(), grant.until(), true) : grant);
    }

    synchronized Optional<String> team(@Nullable String authorization) {
        return Optional.ofNullable(byToken.get(token(authorization))).map(Grant::team);
    }

    /** Whether the app may do this in a workspace at all. */
    synchronized boolean allows(String team, String scope) {
        return byToken.values().stream()
                .anyMatch(grant -> grant.team().equals(team)
                        && !grant.revoked()
                        && grant.scopes().contains(scope));
    }

    /** Whether the app is installed in a workspace. */
    synchronized boolean isInstalled(String team) {
        return byToken.values().stream().anyMatch(grant -> grant.team().equals(team) && !grant.revoked());
    }

    synchronized boolean allows(@Nullable String authorization, String team, String scope) {
        Grant grant = byToken.get(token(authorization));
        return grant != null && grant.team().equals(team) && grant.scopes().contains(scope);
    }

    /** @throws Refusal as Slack refuses a token, or a method that it does not cover */
    synchronized void check(@Nullable String authorization, String method) throws Refusal {
        if (authorization == null) {
            throw new Refusal("not_authed");
        }
        Grant grant = byToken.get(token(authorization));
        if (grant == null) {
            throw new Refusal("invalid_auth");
        } else if (grant.revoked()) {
            throw new Refusal("account_inactive");
        } else if (grant.until() != null && !clock.instant().isBefore(grant.until())) {
            throw new Refusal("token_expired");
        }
        String needed = NEEDED.get(method);
        if (needed != null && !grant.scopes().contains(needed)) {
            throw new Refusal("missing_scope");
        }
    }

    private static String token(@Nullable String authorization) {
        return authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : "";
    }

    static Set<String> scopes(String joined) {
        return new TreeSet<>(Arrays.asList(joined.split("[, ]+")));
    }
}
