package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.teams.Teams.Member;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks a team who is in it, page by page. The SDK's own call fails on every page but the first. */
final class RosterPages {
    private static final int PAGE_SIZE = 500;
    /** A team has at most 25,000 members; a service that always names another page must not be asked for ever. */
    private static final int MAX_PAGES = 100;

    private final OkHttpClient http;
    private final TeamsEndpoints endpoints;
    private final @Nullable BotTokens tokens;
    private final Outcomes outcomes;

    /** @param tokens null for a local client, which asks for none */
    RosterPages(OkHttpClient http, TeamsEndpoints endpoints, @Nullable BotTokens tokens, Outcomes outcomes) {
        this.http = http;
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.outcomes = outcomes;
    }

    /**
     * Everybody who may be written to, by each of their addresses in small letters. Guests and people of other
     * organisations are left out: Teams lets no bot start a conversation with them.
     *
     * @return empty when the team is gone
     */
    Map<String, Member> read(TeamPlace team) throws PlatformUnavailable {
        Map<String, Member> found = new HashMap<>();
        String next = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            Optional<JsonNode> answer = page(team, next);
            if (answer.isEmpty()) {
                return Map.of();
            }
            answer.get().path("members").forEach(member -> add(member, team, found));
            next = answer.get().path("continuationToken").asText();
            if (next.isBlank()) {
                break;
            }
        }
        return found;
    }

    private static void add(JsonNode json, TeamPlace team, Map<String, Member> found) {
        String tenant = json.path("tenantId").asText(team.tenant());
        boolean guest = json.path("userRole").asText().toLowerCase(Locale.ROOT).contains("guest");
        String user = json.path("id").asText();
        if (guest || user.isBlank() || !tenant.equalsIgnoreCase(team.tenant())) {
            return;
        }
        JsonNode directoryId = json.has("aadObjectId") ? json.path("aadObjectId") : json.path("objectId");
        List<String> addresses = Stream.of("email", "userPrincipalName")
                .map(name -> json.path(name).asText().strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .toList();
        Member member = new Member(
                user,
                directoryId.isTextual() ? directoryId.asText() : null,
                addresses.stream().findFirst().orElse(null),
                json.path("name").isTextual() ? json.path("name").asText() : null);
        addresses.forEach(address -> found.putIfAbsent(address, member));
    }

    private Optional<JsonNode> page(TeamPlace team, String continuation) throws PlatformUnavailable {
        HttpUrl base = endpoints.trust(team.serviceUrl()) ? HttpUrl.parse(team.serviceUrl()) : null;
        if (base == null) {
            throw new PlatformUnavailable("no way to ask");
        }
        HttpUrl.Builder url = base.newBuilder()
                .addPathSegments("v3/conversations")
                .addPathSegment(team.team())
                .addPathSegment("pagedmembers")
                .addQueryParameter("pageSize", Integer.toString(PAGE_SIZE));
        if (!continuation.isEmpty()) {
            url.addQueryParameter("continuationToken", continuation);
        }
        return asked(url.build(), true);
    }

    private Optional<JsonNode> asked(HttpUrl url, boolean onceMore) throws PlatformUnavailable {
        Request.Builder request = new Request.Builder().url(url);
        if (tokens != null) {
            if (!(tokens.current() instanceof BotToken.Granted granted)) {
                throw new PlatformUnavailable("no token");
            }
            request.header("Authorization", "Bearer " + granted.value());
        }
        try (Response response = http.newCall(request.build()).execute()) {
            if (response.code() == 401 && tokens != null && onceMore) {
                tokens.forget();
                return asked(url, false);
            }
            return read(response);
        } catch (IOException e) {
            throw new PlatformUnavailable("no answer");
        }
    }

    private Optional<JsonNode> read(Response response) throws IOException, PlatformUnavailable {
        if (response.code() == 404) {
            return Optional.empty();
        } else if (response.code() == 429) {
            throw new PlatformUnavailable("status 429", outcomes.pause(response.header("Retry-After")));
        } else if (!response.isSuccessful()) {
            throw new PlatformUnavailable("status " + response.code());
        }
        return Optional.of(Json.MAPPER.readTree(response.body().bytes()));
    }
}
