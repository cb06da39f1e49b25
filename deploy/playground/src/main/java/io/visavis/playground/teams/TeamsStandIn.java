package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Microsoft Teams on this machine, for one bot in one tenant. */
public final class TeamsStandIn implements StandIn {
    private final LocalServer server;
    private final AppRegistration app;
    private final SignInIssuer people;
    private final TokenServlet tokens;
    private final Chats chats = new Chats();
    private final Faults faults = new Faults();
    private final Activities activities;
    private final Signer signer;
    private final Delivery delivery;
    private final Client client;
    private final ConnectorServlet connector;
    private final Clock clock;

    private TeamsStandIn(Clock clock, String appId, String appSecret, String tenantId) {
        this.clock = clock;
        this.server = new LocalServer();
        String serviceUrl = serviceUrl().toString();
        Signer signer = new Signer(appId, serviceUrl);
        this.app = new AppRegistration(appId, appSecret, Clock.systemUTC());
        this.people = new SignInIssuer(appId, tenantId, tokenAuthority().toString());
        this.tokens = new TokenServlet(app, people, tokenAuthority(), tenantId);
        this.activities = new Activities(clock, serviceUrl, tenantId);
        this.signer = signer;
        this.delivery = new Delivery(signer, clock);
        this.client = new Client(chats, activities, delivery);
        server.serve("/openid/*", new KeysServlet(base(), signer));
        server.serve("/login/*", tokens);
        this.connector = new ConnectorServlet(chats, tokens, new Screen(chats, faults, clock), tenantId);
        server.serve("/connector/*", connector);
    }

    /**
     * Starts it on a free port of this machine.
     *
     * @param clock the time played: that of messages. The life of tokens goes by the machine's own time.
     */
    public static TeamsStandIn start(Clock clock, String appId, String appSecret, String tenantId) {
        return new TeamsStandIn(clock, appId, appSecret, tenantId);
    }

    public URI base() {
        return server.base();
    }

    public URI openIdMetadata() {
        return base().resolve("/openid/configuration");
    }

    public URI tokenAuthority() {
        return base().resolve("/login");
    }

    public URI serviceUrl() {
        return base().resolve("/connector/");
    }

    /** Where the bot takes activities. */
    public void deliverTo(URI messagesUrl) {
        delivery.to(messagesUrl);
    }

    /** Has everything from now on delivered so many times more, each with a new id, as Teams does when in doubt. */
    public void redeliver(int copies) {
        delivery.redeliver(copies);
    }

    /**
     * Has someone use a client that knows no dialogs, as there are some: a button that should open one is sent
     * as an ordinary submission.
     */
    public void withoutDialogs(String email) {
        chats.of(email).doWithoutDialogs();
    }

    /** Has someone use a client from which a bot can take no message away, as there are some. */
    public void withoutDeletion(String email) {
        chats.of(email).doWithoutDeletion();
    }

    /** A token as Teams proves itself with, for whoever brings what no person of this stand-in would cause. */
    public String token() {
        return signer.token();
    }

    /** Takes the bot's tokens back, as when its secret was changed. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /** From now on the app proves itself by the key of this certificate, and no longer by its secret. */
    public void upload(X509Certificate certificate) {
        app.upload(certificate);
    }

    /** From now on the app is registered for many tenants: its tokens come from the one that Microsoft keeps for bots. */
    public void serveManyTenants() {
        tokens.serveManyTenants();
    }

    /** The access token that Teams hands the app's tab for this person. */
    public String signIn(String email) {
        return people.token(chats.of(email));
    }

    @Override
    public Optional<String> pageToken(String email) {
        return Optional.of(signIn(email));
    }

    @Override
    public String platform() {
        return "teams";
    }

    /** Gives a person an account and a place in a team, without the bot. */
    public void enrol(String team, Member member, boolean guest) {
        chats.team(team).add(new Team.TeamMember(chats.join(member), guest));
    }

    /** Someone installs the bot in a team. */
    public void installInTeam(String team, String email) {
        chats.team(team).install(true);
        deliver(team, email, activities::installed);
        deliver(team, email, activities::botAdded);
    }

    /** Someone removes the bot from a team. */
    public void removeFromTeam(String team, String email) {
        chats.team(team).install(false);
        deliver(team, email, activities::botRemoved);
        deliver(team, email, activities::uninstalled);
    }

    /** Someone speaks to the bot in a team's channel. */
    public Answer mention(String team, String email, String text) {
        return client.told(deliver(team, email, chat -> activities.mentioned(chat, text)));
    }

    private Delivery.Received deliver(String team, String email, Function<Chat, ObjectNode> deed) {
        Chat chat = chats.of(email);
        return delivery.deliver(chat, activities.inTeam(deed.apply(chat), chats.team(team)));
    }

    /** What the bot said in a team's channel. */
    public List<Shown> channel(String team) {
        return chats.team(team).messages();
    }

    /** Has the members of teams given so many a page. */
    public void page(int size) {
        connector.page(size);
    }

    /** Someone removes the bot for themselves. */
    public void leave(String email) {
        Chat chat = chats.of(email);
        chat.install(false);
        delivery.deliver(chat, activities.botRemoved(chat));
        delivery.deliver(chat, activities.uninstalled(chat));
    }

    @Override
    public void join(Member member) {
        Chat chat = chats.join(member);
        chat.install(true);
        delivery.deliver(chat, activities.installed(chat));
        delivery.deliver(chat, activities.botAdded(chat));
        chats.changed(chat);
    }

    @Override
    public List<Shown> conversation(String email) {
        return chats.of(email).messages();
    }

    @Override
    public Answer say(String email, String text) {
        Chat chat = chats.of(email);
        ObjectNode activity = activities.typed(chat, text);
        chat.add(new Shown(activity.path("id").asText(), false, clock.instant(), false, activity));
        chats.changed(chat);
        return client.told(delivery.deliver(chat, activity));
    }

    @Override
    public Answer command(String email, String text) {
        return say(email, text);
    }

    @Override
    public Answer press(String email, String messageId, JsonNode control) {
        return client.press(chats.of(email), messageId, control);
    }

    /** The person comes back to the chat, and their client looks at each card that asks for it. */
    public Answer look(String email) {
        return client.look(chats.of(email));
    }

    @Override
    public Optional<OpenForm> form(String email) {
        return chats.of(email).form();
    }

    @Override
    public Answer submit(String email, Map<String, String> values) {
        return client.submit(chats.of(email), values);
    }

    @Override
    public void dismiss(String email) {
        Chat chat = chats.of(email);
        chat.close();
        chats.changed(chat);
    }

    @Override
    public List<Wire> wire(String email) {
        return chats.of(email).wires();
    }

    @Override
    public void onChange(Consumer<String> listener) {
        chats.onChange(listener);
    }

    @Override
    public void fail(Fault fault, int times) {
        faults.add(fault, times);
    }

    @Override
    public void close() {
        server.close();
    }
}
