package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.schema.ChannelAccount;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.InParts;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Places;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sought;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft Teams as a {@link ChatPlatform}. Serves personal conversations; in channels it only says that it does.
 * Every call ends within 10 seconds and is made once.
 */
public final class TeamsAdapter implements ChatPlatform, AutoCloseable {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_REQUESTS = 64;

    private final OkHttpClient http;
    private final Door door;
    private final Connector connector;
    private final InParts inParts = new InParts();
    private final Teams teams;
    private final TeamsSettings settings;
    private final Clock clock;

    private TeamsAdapter(
            OkHttpClient http, Door door, Connector connector, Teams teams, TeamsSettings settings, Clock clock) {
        this.http = http;
        this.door = door;
        this.connector = connector;
        this.teams = teams;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes an adapter; nothing is called yet.
     *
     * @param clock decides when the bot's own token is renewed; may be moved. How long an incoming token
     *     holds goes by the machine's own time.
     */
    public static TeamsAdapter connect(TeamsSettings settings, Clock clock) {
        return connect(settings, clock, Places.NONE);
    }

    /**
     * Makes an adapter that remembers the teams it is in.
     *
     * @param places where they are kept, for all nodes
     */
    public static TeamsAdapter connect(TeamsSettings settings, Clock clock, Places places) {
        OkHttpClient http = http();
        return settings.localClient()
                ? local(settings, http, clock, places)
                : authenticated(settings, http, clock, places);
    }

    private static TeamsAdapter local(TeamsSettings settings, OkHttpClient http, Clock clock, Places places) {
        TeamsEndpoints loopbackOnly = new TeamsEndpoints(
                settings.endpoints().openIdMetadata(), settings.endpoints().tokenAuthority(), Set.of(), true);
        ConnectorClients clients = new ConnectorClients(loopbackOnly, MicrosoftAppCredentials.empty(), http);
        Teams teams = teams(http, loopbackOnly, null, clock, places);
        return new TeamsAdapter(http, new LocalDoor(), new Connector(clients, null, clock), teams, settings, clock);
    }

    private static TeamsAdapter authenticated(TeamsSettings settings, OkHttpClient http, Clock clock, Places places) {
        String appId = Objects.requireNonNull(settings.appId());
        TeamsEndpoints endpoints = settings.endpoints();
        BotTokens tokens = new BotTokens(settings, appId, Objects.requireNonNull(settings.credential()), http, clock);
        ConnectorClients clients = new ConnectorClients(endpoints, new BotCredentials(appId, tokens), http);
        PublishedKeys keys = new PublishedKeys(endpoints.openIdMetadata().toString(), http, clock);
        Door door = new ChannelDoor(appId, settings, new ChannelKeys(keys));
        Teams teams = teams(http, endpoints, tokens, clock, places);
        return new TeamsAdapter(http, door, new Connector(clients, tokens, clock), teams, settings, clock);
    }

    private static Teams teams(
            OkHttpClient http, TeamsEndpoints endpoints, @Nullable BotTokens tokens, Clock clock, Places places) {
        return new Teams(places, new RosterPages(http, endpoints, tokens, Connector.outcomes(clock)), clock);
    }

    private static OkHttpClient http() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MAX_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAX_REQUESTS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .callTimeout(CALL_TIMEOUT)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    /**
     * Takes what Teams posts to {@code /api/messages}.
     *
     * @param handler has committed when it returns
     * @param afterAcknowledging sends the messages that answer; each is handed over just before the HTTP
     *     answer is written
     */
    public HttpServlet servlet(InboundHandler handler, Executor afterAcknowledging) {
        return new MessagesServlet(door, handler, afterAcknowledging, new Talk(connector), teams);
    }

    /**
     * The personal tab, to be served at {@code /teams/*}: each person's home, for whoever Teams signs in.
     *
     * @param publicUrl where the server is reached
     * @return empty with a local client, which signs nobody in
     */
    public Optional<HttpServlet> tab(InboundHandler handler, Optional<URI> publicUrl) {
        String appId = settings.appId();
        if (appId == null) {
            return Optional.empty();
        }
        SignIn signIn = new SignIn(appId, publicUrl, settings, http, clock);
        boolean onThisMachine = settings.endpoints().loopbackServices();
        return Optional.of(new TabServlet(signIn, handler, TeamsApp.chatOf(appId), onThisMachine));
    }

    /**
     * Whether the bot's own credential is taken.
     *
     * @return empty when it is, or when none is needed; else one word why not
     */
    public Optional<String> denied() {
        return connector.denied();
    }

    /** When the bot's own certificate ends; empty with a secret, whose end only the registration knows. */
    public Optional<Instant> certificateEnd() {
        return settings.credential() instanceof AppCredential.Certificate certificate
                ? Optional.of(certificate.end())
                : Optional.empty();
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Sending send(Account to, Message message, String deliveryId) {
        return inParts.send(
                deliveryId,
                MessageCard.parts(message),
                (part, last) -> connector.send(to, Post.of(part, door.dialogs())));
    }

    @Override
    public Sending update(Account to, MessageRef earlier, Message message) {
        List<Message> parts = MessageCard.parts(message);
        Sending outcome = connector.update(to, earlier, Post.of(parts.get(0), door.dialogs()));
        for (int i = 1; i < parts.size() && outcome instanceof Sending.Sent; i++) {
            outcome = connector.send(to, Post.of(parts.get(i), door.dialogs()));
        }
        return outcome;
    }

    /** Nothing to do: a tab asks for its content whenever it is opened. */
    @Override
    public Sending showHome(Account to, Message home) {
        return new Sending.Sent(MessageRef.HOME);
    }

    /** Teams lets a bot read no conversation. */
    @Override
    public Arrival arrived(Account to, String deliveryId, Instant since) {
        return new Arrival.CannotTell();
    }

    /** Among the members of the teams that the bot is installed in: a bot is not told of anybody else. */
    @Override
    public Sought findByEmail(String email, String workspace) throws PlatformUnavailable {
        return teams.find(email, workspace)
                .<Sought>map(account -> new Sought.Found(account, false))
                .orElseGet(Sought.Nobody::new);
    }

    /** The tenant, where the people of one alone are let in. */
    @Override
    public Optional<String> soleWorkspace() {
        Set<String> tenants = tenants();
        return tenants.size() == 1 ? tenants.stream().findFirst() : Optional.empty();
    }

    @Override
    public boolean serves(String workspace) {
        return tenants().contains(workspace);
    }

    /** Of a local client nobody can tell which it belongs to. */
    private Set<String> tenants() {
        return settings.localClient() ? Set.of(ConversationRef.NO_TENANT) : settings.tenants();
    }

    /** Of someone with whom there is no conversation, what the rosters of the bot's teams tell. */
    @Override
    public Optional<Profile> profile(Account account) throws PlatformUnavailable {
        Optional<ConversationRef> ref = ConversationRef.of(account);
        return ref.isEmpty()
                ? teams.profile(account.user(), account.workspace())
                : connector.member(ref.get()).map(TeamsAdapter::profile);
    }

    /** Teams tells neither language nor zone of a member. */
    private static Profile profile(ChannelAccount member) {
        Map<String, JsonNode> more = member.getProperties();
        String email = text(more.get("email"));
        return new Profile(email != null ? email : text(more.get("userPrincipalName")), member.getName(), null, null);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
