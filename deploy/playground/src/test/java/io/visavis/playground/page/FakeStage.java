package io.visavis.playground.page;

import io.visavis.playground.StandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The page on a real Jetty, with fake stand-ins. Run its main to look at it. */
final class FakeStage implements AutoCloseable, Timeline {
    static final String MANAGER = "claire.bennett@northwind.example";
    static final String MENTOR = "etienne.moreau@passerelle.example";

    final FakeStandIn slack = new FakeStandIn("slack");
    final FakeStandIn teams = new FakeStandIn("teams");
    final List<Step> moves = new ArrayList<>();
    volatile Optional<Preparing> preparing = Optional.empty();

    private final CountDownLatch gate;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final PlaygroundPage page;

    FakeStage(int port) throws Exception {
        this(port, new CountDownLatch(0));
    }

    /** With a gate that each move of the clock waits at. */
    FakeStage(int port, CountDownLatch gate) throws Exception {
        this.gate = gate;
        slack.play(MANAGER, "slack-en.json");
        teams.play(MENTOR, "teams-fr.json");
        page = new PlaygroundPage(cast(), List.<StandIn>of(slack, teams), this);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(page.servlet());
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/playground/*");
        server.setHandler(context);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    static List<Cast> cast() {
        String company = "Northwind Industries";
        String firm = "Passerelle Mentorat";
        String programme = "Managers 2026";
        List<Cast> cast = new ArrayList<>(List.of(
                new Cast(
                        MANAGER,
                        "Claire Bennett",
                        List.of("mentee"),
                        "slack",
                        programme,
                        company,
                        "en-GB",
                        "Europe/London"),
                new Cast(
                        MENTOR, "Étienne Moreau", List.of("mentor"), "teams", programme, firm, "fr-FR", "Europe/Paris"),
                new Cast(
                        "nadia.haddad@northwind.example",
                        "Nadia Haddad",
                        List.of("director"),
                        "slack",
                        programme,
                        company,
                        "fr-FR",
                        "Europe/Paris"),
                new Cast(
                        "margaret.osei@passerelle.example",
                        "Margaret Osei",
                        List.of("supervisor", "mentor"),
                        "teams",
                        programme,
                        firm,
                        "en-GB",
                        "Europe/London"),
                new Cast(
                        "priya.raman@northwind.example",
                        "Priya Raman",
                        List.of("mentee"),
                        "slack",
                        programme,
                        company,
                        "en-IN",
                        "Asia/Kolkata"),
                new Cast(
                        "yossi.levi@northwind.example",
                        "יוסף לוי־בן דוד",
                        List.of("mentee"),
                        "teams",
                        programme,
                        company,
                        "en-GB",
                        "Europe/London"),
                new Cast(
                        "layla@northwind.example",
                        "ليلى عبد الرحمن المنصوري",
                        List.of("mentee"),
                        "slack",
                        programme,
                        company,
                        "fr-FR",
                        "Europe/Paris"),
                new Cast(
                        "long@northwind.example",
                        "Marie-Antoinette de La Rochefoucauld-Montmorency-Saint-Simon",
                        List.of("mentee"),
                        "slack",
                        programme,
                        company,
                        "fr-CA",
                        "America/Toronto")));
        for (int i = 1; i <= 52; i++) {
            String role = i % 4 == 0 ? "mentor" : "mentee";
            cast.add(new Cast(
                    "person" + i + "@northwind.example",
                    "Person Number " + i,
                    List.of(role),
                    i % 2 == 0 ? "slack" : "teams",
                    programme,
                    company,
                    "en-GB",
                    "Europe/London"));
        }
        return cast;
    }

    @Override
    public Instant now() {
        return slack.now();
    }

    @Override
    public Instant move(Step step) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        moves.add(step);
        slack.pass(Duration.ofHours(23));
        slack.tell("priya.raman@northwind.example", "Good morning. This week's question is here.");
        slack.tell(MANAGER, "Good morning. Your session is tomorrow at 14:00.");
        return slack.now();
    }

    @Override
    public Optional<Preparing> preparing() {
        return preparing;
    }

    @Override
    public void close() throws Exception {
        page.close();
        server.stop();
    }

    public static void main(String[] arguments) throws Exception {
        FakeStage stage = new FakeStage(8099);
        stage.slack.play("nadia.haddad@northwind.example", "slack-charts.json");
        for (int i = 0; i < 200; i++) {
            stage.slack.tell(
                    "person2@northwind.example",
                    "Message number " + i + " of *many*, with _words_ to wrap. ".repeat(1 + i % 4));
        }
        System.out.println(stage.at("/playground"));
        new CountDownLatch(1).await();
    }
}
