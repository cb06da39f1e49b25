package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tab through its own door: who may see a home, and how it looks in HTML. */
final class TabTest {
    private static final Message HOME = new MessageBuilder()
            .heading("Hello <b>Amina</b>")
            .text("First & last\nline")
            .strong("Strong")
            .quote("\"><script>alert(1)</script>")
            .facts(List.of(new Block.Fact("Next", "Tue 19 Jan")))
            .chart(new Block.Chart(
                    Block.Chart.Kind.BAR,
                    "Answers",
                    List.of("W1", "W2"),
                    List.of(new Block.Series("answered", List.of(3.0, 4.5))),
                    "3, then 4.5"))
            .buttons(Button.opening("Answer", "checkin.answer", "1").primary())
            .buttons(Button.linking("Calendar", URI.create("https://mentoring.example/a.ics?b=1&c=2")))
            .divider()
            .context("Small print")
            .build();

    private final Bot bot = new Bot();
    private final Server server = new Server();
    private final HttpClient http = HttpClient.newHttpClient();
    private URI base;
    private volatile Reply reply = new Reply.ShowHome(HOME);
    private volatile @Nullable Inbound heard;
    private volatile boolean failing;

    @BeforeEach
    void start() {
        ServletContextHandler context = new ServletContextHandler("/");
        HttpServlet tab = bot.adapter
                .tab(this::hear, Optional.of(URI.create("https://mentoring.example")))
                .orElseThrow();
        context.addServlet(new ServletHolder(tab), "/teams/*");
        base = Bot.start(server, context).resolve("/teams/");
    }

    private Reply hear(Inbound inbound) {
        heard = inbound;
        if (failing) {
            throw new IllegalStateException("secret words");
        }
        return reply;
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        bot.close();
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int home(@Nullable String token) {
        return get("home", token).statusCode();
    }

    @Test
    void whoever_teams_signs_in_sees_their_own_home() {
        HttpResponse<String> answer = get("home", bot.teams.signIn(Bot.AMINA));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(heard).isInstanceOfSatisfying(Inbound.OpenedHome.class, opened -> {
            assertThat(opened.from().workspace()).isEqualTo(Bot.TENANT);
            assertThat(opened.from().user()).isEqualTo(bot.amina().user());
            assertThat(opened.from().conversation()).isNull();
        });
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void every_block_has_its_element_and_all_text_stays_text() {
        String html = get("home", bot.teams.signIn(Bot.AMINA)).body();

        assertThat(html)
                .contains("<h1 dir=\"auto\">Hello &lt;b&gt;Amina&lt;/b&gt;</h1>")
                .contains("First &amp; last<br>line")
                .contains("<strong>Strong</strong>")
                .contains("<blockquote dir=\"auto\">&quot;&gt;&lt;script&gt;")
                .contains("<dt dir=\"auto\">Next</dt><dd dir=\"auto\">Tue 19 Jan</dd>")
                .contains("<caption dir=\"auto\">Answers</caption>", "<td dir=\"auto\">4.5</td>", "3, then 4.5")
                .contains("<hr>", "class=\"context\"", "Small print")
                .doesNotContain("<script", "<b>");
        assertThat(html)
                .contains("class=\"button primary\" target=\"_blank\" rel=\"noopener\""
                        + " href=\"https://teams.microsoft.com/l/entity/" + TeamsApp.idOf(Bot.APP)
                        + "/conversations\">Answer</a>")
                .contains("href=\"https://mentoring.example/a.ics?b=1&amp;c=2\">Calendar</a>");
    }

    @Test
    void whoever_the_bot_does_not_know_is_told_how_to_be_known() {
        reply = new Reply.Nothing();

        assertThat(get("home?lang=fr-fr", bot.teams.signIn(Bot.AMINA)).body())
                .contains("Je ne vous connais pas encore");
        assertThat(get("home?lang=xx", bot.teams.signIn(Bot.AMINA)).body()).contains("I don’t know you yet");
    }

    @Test
    void a_failure_is_told_without_a_word_of_its_cause() {
        failing = true;

        HttpResponse<String> answer = get("home", bot.teams.signIn(Bot.AMINA));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_page_itself_speaks_the_language_and_wears_the_theme_that_teams_names() {
        assertThat(get("tab?lang=fr-ca&theme=dark", null).body())
                .contains("<html lang=\"fr\" data-theme=\"dark\">", "<title>Votre mentorat</title>")
                .doesNotContain("${");
        assertThat(get("tab?lang=de-de&theme=%22%3E%3Cscript%3E", null).body())
                .contains("<html lang=\"en\" data-theme=\"default\">")
                .doesNotContain("\"><script>");
        assertThat(get("tab.js", null).headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(get("tab.css", null).statusCode()).isEqualTo(200);
        assertThat(get("other", null).statusCode()).isEqualTo(404);
    }

    @Test
    void only_teams_may_show_it_and_it_runs_only_its_own_script() {
        for (String path : List.of("tab", "tab.js", "home")) {
            String policy = get(path, null)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors https://teams.microsoft.com ")
                    .doesNotContain("unsafe", "frame-ancestors *");
        }
    }

    @Test
    void a_token_with_anything_wrong_in_it_shows_nothing() {
        String good = bot.teams.signIn(Bot.AMINA);
        assertThat(home(good)).isEqualTo(200);
        heard = null;
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("none", null);
        bad.put("no token", "x");
        bad.put("cut off", good.substring(0, good.length() - 4));
        bad.put("not signed", claims(good).sign(Algorithm.none()));
        bad.put("another's key", rsa(claims(good)));
        bad.put(
                "no algorithm",
                head("{\"alg\":\"none\",\"kid\":\"stand-in-sign-in\"}") + good.substring(good.indexOf('.')));
        bad.put(
                "public key as secret",
                claims(good)
                        .sign(Algorithm.HMAC256(Authority.ENDORSED.getPublic().getEncoded())));
        bad.put(
                "of the channel, for the bot",
                Authority.signed(Authority.token(), Authority.ENDORSED).replace("Bearer ", ""));
        bad.forEach((what, token) -> assertThat(home(token)).as(what).isIn(401, 403));
        assertThat(heard).isNull();
    }

    private static String head(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }

    private static String rsa(JWTCreator.Builder token) {
        return token.sign(Algorithm.RSA256(
                (RSAPublicKey) Authority.ELSEWHERE.getPublic(), (RSAPrivateKey) Authority.ELSEWHERE.getPrivate()));
    }

    /** The same claims as in a good token. */
    private static JWTCreator.Builder claims(String good) {
        JWTCreator.Builder builder = JWT.create().withKeyId("stand-in-sign-in");
        JWT.decode(good).getClaims().forEach((name, claim) -> {
            if (claim.asString() != null) {
                builder.withClaim(name, claim.asString());
            } else if (claim.asLong() != null) {
                builder.withClaim(name, claim.asLong());
            }
        });
        return builder;
    }

    @Test
    void claims_that_do_not_fit_are_refused_though_the_right_key_signed_them() throws Exception {
        try (EntraTenant entra = new EntraTenant()) {
            ServletContextHandler context = new ServletContextHandler("/");
            TeamsSettings settings = TeamsSettings.singleTenant(Bot.APP, "secret", Bot.TENANT, entra.endpoints());
            Server other = new Server();
            try (TeamsAdapter adapter = TeamsAdapter.connect(settings, Clock.systemUTC())) {
                HttpServlet tab = adapter.tab(this::hear, Optional.of(URI.create("https://mentoring.example")))
                        .orElseThrow();
                context.addServlet(new ServletHolder(tab), "/teams/*");
                base = Bot.start(other, context).resolve("/teams/");
                assertThat(home(entra.signed(entra.token()))).isEqualTo(200);
                assertThat(home(entra.signed(entra.token().withAudience("api://mentoring.example/" + Bot.APP))))
                        .isEqualTo(200);
                Instant now = Clock.systemUTC().instant();
                Map<String, Integer> refused = new LinkedHashMap<>();
                refused.put(entra.signed(entra.token().withAudience("another-app")), 401);
                refused.put(entra.signed(entra.token().withAudience("api://evil.example/" + Bot.APP)), 401);
                refused.put(entra.signed(entra.token().withIssuer("https://sts.windows.net/" + Bot.TENANT + "/")), 401);
                refused.put(entra.signed(entra.token().withExpiresAt(now.minus(Duration.ofMinutes(6)))), 401);
                refused.put(entra.signed(entra.token().withExpiresAt((Instant) null)), 401);
                refused.put(entra.signed(entra.token().withNotBefore(now.plus(Duration.ofMinutes(6)))), 401);
                refused.put(entra.signed(entra.token().withClaim("scp", "other_scope")), 401);
                refused.put(entra.signed(entra.token().withClaim("scp", (String) null)), 401);
                refused.put(entra.signed(entra.token().withClaim("ver", "1.0")), 401);
                refused.put(entra.signed(entra.token().withClaim("oid", (String) null)), 401);
                refused.put(entra.signed(entra.token().withClaim("tid", "another-tenant")), 403);
                refused.put(entra.signed(entra.token().withClaim("tid", "../" + Bot.TENANT)), 403);
                refused.put(entra.signed(entra.token().withClaim("tid", (String) null)), 403);
                refused.put(entra.signed(entra.token().withKeyId("unknown")), 401);
                refused.put(entra.signed(entra.token().withKeyId(null)), 401);
                refused.forEach((token, status) -> assertThat(home(token))
                        .as(JWT.decode(token).getClaims().toString())
                        .isEqualTo(status));
                assertThat(entra.asked).allMatch(path -> path.startsWith("/" + Bot.TENANT) || path.equals("/keys"));
            } finally {
                other.stop();
            }
        }
    }
}
