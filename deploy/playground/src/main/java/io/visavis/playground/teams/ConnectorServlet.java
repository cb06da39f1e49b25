package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Bot Connector's web API, as far as a bot in personal conversations uses it. */
final class ConnectorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Teams refuses larger messages. */
    private static final int MAX_BYTES = 80 * 1024;

    private static final int MAX_PAGE = 500;

    private final transient Chats chats;
    private final transient TokenServlet tokens;
    private final transient Screen screen;
    private final String tenantId;
    private volatile int pageSize = MAX_PAGE;

    ConnectorServlet(Chats chats, TokenServlet tokens, Screen screen, String tenantId) {
        this.chats = chats;
        this.tokens = tokens;
        this.screen = screen;
        this.tenantId = tenantId;
    }

    /** Has members given so many a page, whatever is asked for. */
    void page(int size) {
        pageSize = size;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        // whoever is still sending would find the line cut, and no answer
        request.getInputStream().skip(MAX_BYTES);
        Optional<Chat> chat = path.size() > 1 ? chats.in(path.get(0)) : Optional.empty();
        Optional<Team> team = path.size() > 1 ? chats.teamIn(path.get(0)) : Optional.empty();
        if (!tokens.knows(
                Optional.ofNullable(request.getHeader("Authorization")).orElse(""))) {
            Json.answer(response, 401, Json.error("Unauthorized"));
        } else if (request.getMethod().equals("POST") && List.of("").equals(path)) {
            create(Json.parsed(body), response);
        } else if (team.isPresent()) {
            route(request, path.get(1), team.get(), Json.parsed(body), response);
        } else if (chat.isEmpty()) {
            Json.answer(response, 404, Json.error("ConversationNotFound"));
        } else if (body.length > MAX_BYTES) {
            Json.answer(response, 413, Json.error("MessageSizeTooBig"));
        } else {
            route(request.getMethod(), path, chat.get(), Json.parsed(body), response);
        }
    }

    /** Conversation, then what of it: decoded only after it was split, since ids hold slashes at times. */
    private static List<String> path(HttpServletRequest request) {
        String below = request.getRequestURI().replaceFirst("^.*/v3/conversations/?", "");
        return Arrays.stream(below.split("/"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
    }

    private void route(String method, List<String> path, Chat chat, JsonNode body, HttpServletResponse response)
            throws IOException {
        String what = method + " " + path.get(1);
        if (what.equals("POST activities") && !chats.mayWriteTo(chat)) {
            Json.answer(response, 403, Json.error("MessageWritesBlocked"));
        } else if (what.equals("POST activities")) {
            screen.post(chat, body, response);
        } else if (what.equals("PUT activities") && path.size() > 2) {
            screen.put(chat, path.get(2), body, response);
        } else if (what.equals("DELETE activities") && path.size() > 2) {
            screen.delete(chat, path.get(2), response);
        } else if (what.equals("GET members") && path.size() > 2) {
            member(chat, path.get(2), response);
        } else if (what.equals("GET members")) {
            Json.answer(response, 200, Json.MAPPER.createArrayNode().add(member(chat)));
        } else if (what.equals("GET pagedmembers")) {
            ObjectNode page = Json.object();
            page.putArray("members").add(member(chat));
            Json.answer(response, 200, page);
        } else {
            Json.answer(response, 404, Json.error("BadArgument"));
        }
    }

    /** Gives the conversation with one person, always the same. */
    private void create(JsonNode asked, HttpServletResponse response) throws IOException {
        Optional<Chat> with =
                chats.withUser(asked.path("members").path(0).path("id").asText());
        if (asked.path("isGroup").asBoolean()
                || asked.path("members").size() != 1
                || !tenantId.equals(asked.path("tenantId").asText())) {
            Json.answer(response, 400, Json.error("BadSyntax"));
        } else if (with.isEmpty() || !chats.mayWriteTo(with.get())) {
            Json.answer(response, 403, Json.error("ForbiddenOperationException"));
        } else {
            Json.answer(response, 201, Json.object().put("id", with.get().conversationId()));
        }
    }

    private void route(HttpServletRequest request, String what, Team team, JsonNode body, HttpServletResponse response)
            throws IOException {
        if (!team.installed()) {
            Json.answer(response, 403, Json.error("BotNotInConversationRoster"));
        } else if (request.getMethod().equals("POST") && what.equals("activities")) {
            screen.post(team, body, response);
        } else if (what.equals("pagedmembers")) {
            String token = Optional.ofNullable(request.getParameter("continuationToken"))
                    .orElse("");
            Optional<ObjectNode> page = team.page(token, pageSize);
            Json.answer(response, page.isPresent() ? 200 : 400, page.orElseGet(() -> Json.error("BadArgument")));
        } else {
            Json.answer(response, 404, Json.error("BadArgument"));
        }
    }

    private static void member(Chat chat, String userId, HttpServletResponse response) throws IOException {
        if (List.of(chat.userId(), chat.directoryId()).contains(userId)) {
            Json.answer(response, 200, member(chat));
        } else {
            Json.answer(response, 404, Json.error("MemberNotFoundInConversation"));
        }
    }

    static ObjectNode member(Chat chat) {
        return Json.object()
                .put("id", chat.userId())
                .put("name", chat.member().name())
                .put("aadObjectId", chat.directoryId())
                .put("objectId", chat.directoryId())
                .put("email", chat.member().email())
                .put("userPrincipalName", chat.member().email())
                .put("userRole", "user");
    }
}
