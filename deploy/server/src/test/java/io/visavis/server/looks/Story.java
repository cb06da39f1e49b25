package io.visavis.server.looks;

import io.visavis.core.World;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Shown;
import io.visavis.server.contract.Actor;
import io.visavis.server.local.LocalWorld;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One programme on one platform in one language, through real doors, in virtual time. What is looked at on the way is
 * kept under the name of its case. Speak of people as its cast names them.
 *
 * @param <C> the people it is about
 */
final class Story<C extends Story.Cast> implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/calendar/feed/[\\w-]+\\.ics");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Database database = TestDatabase.fresh();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2027-01-17T12:00:00Z"));
    private final String platform;
    private final String language;
    private final C cast;
    private final LocalWorld world;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Look> looks = new LinkedHashMap<>();
    private final Map<String, String> typed = new HashMap<>();

    /** The people of a story, by their addresses. */
    interface Cast {
        List<String> everyone();
    }

    /** Finds the people, in a world of their own. */
    interface Casting<C extends Cast> {
        C in(World world, String platform, String language);
    }

    /** @param pages served beside what the platforms call; told the world once everyone is in it */
    Story(String platform, String language, Casting<C> casting, Function<LocalWorld, Map<String, Servlet>> pages) {
        this.platform = platform;
        this.language = language;
        this.cast = casting.in(new World(database), platform, language);
        this.world = new LocalWorld(database, clock);
        world.open(0, pages.apply(world));
        cast.everyone().forEach(this::actor);
    }

    /** The whole gallery. */
    static Map<String, Look> told(String platform, String language) {
        Map<String, Look> looks = new LinkedHashMap<>();
        looks.putAll(told(platform, language, Players::new, Gallery::play));
        looks.putAll(told(platform, language, Beginners::new, Beginning::play));
        return looks;
    }

    private static <C extends Cast> Map<String, Look> told(
            String platform, String language, Casting<C> casting, BiConsumer<Story<C>, C> plot) {
        try (Story<C> story = new Story<>(platform, language, casting, world -> Map.of())) {
            plot.accept(story, story.cast());
            return story.looks;
        }
    }

    C cast() {
        return cast;
    }

    LocalWorld world() {
        return world;
    }

    String pick(String english, String french) {
        return language.equals("fr") ? french : english;
    }

    private StandIn standIn() {
        return world.standIn(platform);
    }

    private Actor actor(String email) {
        return actors.computeIfAbsent(email, unknown -> new Actor(standIn(), email));
    }

    /** The bot's messages, oldest first. */
    private List<Shown> received(String email) {
        return standIn().conversation(email).stream().filter(Shown::fromBot).toList();
    }

    void until(String moment) {
        world.time().runUntil(Instant.parse(moment));
    }

    /** Someone with an account and no part in any programme. */
    void joins(String email, String name) {
        standIn().join(new StandIn.Member(email, name, pick("en-GB", "fr-FR"), "Europe/Paris"));
    }

    /** They say a word on the other platform as well. */
    void isOnBoth(String email, String name) {
        StandIn other = world.standIn(platform.equals("slack") ? "teams" : "slack");
        other.join(new StandIn.Member(email, name, pick("en-GB", "fr-FR"), "Europe/Paris"));
        new Actor(other, email).says(pick("help", "aide"));
    }

    void says(String email, String words) {
        actor(email).says(words);
    }

    /** A command and what came of it. */
    void said(String look, String email, String english, String french) {
        notYetSeen(email);
        says(email, pick(english, french));
        shows(look, email);
    }

    void presses(String email, String action) {
        actor(email).presses(action);
    }

    /** Presses a button of the newest message, and looks at the form that opens. */
    void form(String look, String email, String action) {
        presses(email, action);
        typed.clear();
        form(look, email);
    }

    /** Sends the open form with a mistake in it, and looks at it again. */
    void refused(String look, String email, Map<String, String> values) {
        sends(email, values);
        form(look, email);
    }

    private void form(String look, String email) {
        Sight sight = Sight.on(platform);
        sight.form(actor(email).form(), typed);
        keep(new Look(look, sight.lines(), "", List.of()));
    }

    void sends(String email, Map<String, String> values) {
        typed.clear();
        typed.putAll(values);
        actor(email).sends(values);
    }

    /** Sends the open form as it stands, but for these values. */
    void sendsWith(String email, Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(actor(email).filled(Map.of()));
        values.putAll(changed);
        sends(email, values);
    }

    void dismisses(String email) {
        actor(email).dismisses();
    }

    /** Has a form open that was sent with a mistake, in a week after the last that the gallery tells of. */
    void mistaken(String email) {
        until("2027-03-16T08:30:00Z");
        presses(email, "checkin.answer");
        sends(email, Map.of("scale", "2", "cue", pick("the talk stalls", "l’échange s’enlise")));
    }

    /** Opens the form of the newest message and sends it. */
    void answers(String email, String reflection, String audience) {
        presses(email, "checkin.answer");
        sends(email, Map.of("reflection", reflection, "scale", "3", "audience", audience));
    }

    /**
     * What came since the person was last looked at; where nothing came, the newest message as it stands now.
     *
     * @param whole what people wrote, of which nothing may be lost
     */
    void shows(String look, String email, String... whole) {
        List<Shown> all = received(email);
        List<Shown> fresh = all.subList(Math.min(seen.getOrDefault(email, 0), all.size() - 1), all.size());
        seen.put(email, all.size());
        Sight sight = Sight.on(platform);
        fresh.forEach(message -> sight.message(message.content()));
        List<String> aloud =
                fresh.stream().map(message -> sight.aloud(message.content())).toList();
        keep(new Look(look, sight.lines(), String.join("\n", aloud), List.of(whole)));
    }

    /** The same where the platform sends such a message at all. */
    void showsIfSent(String look, String email) {
        if (received(email).size() > seen.getOrDefault(email, 0)) {
            shows(look, email);
        }
    }

    /** What stood there before is not looked at again. */
    void notYetSeen(String email) {
        seen.put(email, received(email).size());
    }

    /** The person's home: Slack's tab, or the page that Teams frames. */
    void home(String look, String email, String... whole) {
        keep(new Look(look, platform.equals("slack") ? slackHome(email) : teamsHome(email), "", List.of(whole)));
    }

    private List<Line> slackHome(String email) {
        standIn().openHome(email);
        Sight sight = Sight.on(platform);
        sight.message(standIn().home(email).orElseThrow());
        return sight.lines();
    }

    private List<Line> teamsHome(String email) {
        URI address = URI.create("http://127.0.0.1:" + world.port() + "/teams/home?lang=" + language);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + standIn().pageToken(email).orElseThrow())
                .build();
        try {
            HttpResponse<String> page = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200) {
                throw new AssertionError("the tab answered " + page.statusCode());
            }
            return TabSight.of(page.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** No two addresses are the same. */
    private void keep(Look seen) {
        Look look = seen.without(ADDRESS, "https://…");
        if (looks.put(look.name(), look) != null) {
            throw new AssertionError("two cases are named " + look.name());
        }
    }

    @Override
    public void close() {
        world.close();
        database.close();
    }
}
