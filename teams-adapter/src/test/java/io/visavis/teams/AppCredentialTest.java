package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.Sending;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that proves itself by a certificate, against an authority that looks at every part of the proof. */
final class AppCredentialTest {
    @TempDir
    Path folder;

    private final Bot bot = new Bot();
    private TestCertificate own;
    private Path pem;

    @BeforeEach
    void a_certificate_that_the_registration_knows() throws Exception {
        own = TestCertificate.rsa(folder, 2048);
        pem = Files.writeString(folder.resolve("app.pem"), own.certificatePem() + own.keyPem());
        bot.teams.upload(own.certificate());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private TeamsAdapter adapter(AppCredential credential) {
        return TeamsAdapter.connect(
                TeamsSettings.singleTenant(Bot.APP, credential, Bot.TENANT, Bot.endpoints(bot.teams)),
                Clock.fixed(Bot.NOW, ZoneOffset.UTC));
    }

    @Test
    void the_key_of_the_certificate_opens_the_way_and_the_secret_no_longer_does() {
        try (TeamsAdapter adapter = adapter(AppCredential.Certificate.read(pem))) {
            assertThat(adapter.denied()).isEmpty();
            assertThat(adapter.send(bot.amina(), Message.of("Hello"), "d1")).isInstanceOf(Sending.Sent.class);
        }
        try (TeamsAdapter adapter = adapter(new AppCredential.ClientSecret(Bot.SECRET))) {
            assertThat(adapter.denied()).contains("invalid_client");
            assertThat(adapter.send(bot.amina(), Message.of("Hello"), "d2")).isEqualTo(new Sending.Revoked());
        }
    }

    @Test
    void a_certificate_that_the_registration_does_not_know_is_denied() throws Exception {
        TestCertificate other = TestCertificate.rsa(folder, 2048);
        Path file = Files.writeString(folder.resolve("other.pem"), other.keyPem() + other.certificatePem());
        try (TeamsAdapter adapter = adapter(AppCredential.Certificate.read(file))) {
            assertThat(adapter.denied()).contains("invalid_client");
        }
    }

    @Test
    void a_bot_of_many_tenants_gets_its_token_from_the_tenant_of_bots_and_lets_in_those_on_the_list() throws Exception {
        bot.teams.serveManyTenants();
        TeamsSettings settings = TeamsSettings.multiTenant(
                Bot.APP,
                AppCredential.Certificate.read(pem),
                Set.of("another-tenant", Bot.TENANT.toUpperCase(Locale.ROOT)),
                Bot.endpoints(bot.teams));
        try (TeamsAdapter adapter = TeamsAdapter.connect(settings, Clock.fixed(Bot.NOW, ZoneOffset.UTC));
                Authority authority = new Authority();
                Doorstep doorstep = new Doorstep(TeamsAdapter.connect(
                        TeamsSettings.multiTenant(
                                Bot.APP,
                                AppCredential.Certificate.read(pem),
                                Set.of("one", "two"),
                                new TeamsEndpoints(
                                        authority.metadata(),
                                        URI.create("http://127.0.0.1:1"),
                                        Set.of("smba.trafficmanager.net"),
                                        false)),
                        Clock.systemUTC()))) {
            assertThat(adapter.send(bot.amina(), Message.of("Hello"), "d1")).isInstanceOf(Sending.Sent.class);
            for (Map.Entry<String, Integer> tenant :
                    Map.of("one", 200, "TWO", 200, "three", 403).entrySet()) {
                var message = Doorstep.message();
                message.withObject("/channelData/tenant").put("id", tenant.getKey());
                assertThat(doorstep.post(authority.good(), message))
                        .as(tenant.getKey())
                        .isEqualTo(tenant.getValue());
            }
        }
    }

    @Test
    void an_authority_takes_no_proof_with_anything_wrong_in_it() throws Exception {
        AppCredential.Certificate credential = AppCredential.Certificate.read(pem);
        String address = bot.teams.tokenAuthority() + "/" + Bot.TENANT + "/oauth2/v2.0/token";
        Clock now = Clock.systemUTC();
        String good = new ClientAssertion(Bot.APP, credential, now).forAddress(address);
        assertThat(asked(address, good)).isEqualTo(200);

        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("seen before", good);
        bad.put("for another address", new ClientAssertion(Bot.APP, credential, now).forAddress(address + "s"));
        bad.put("of another app", new ClientAssertion("other", credential, now).forAddress(address));
        bad.put("expired", at(Duration.ofMinutes(-10), credential, address));
        bad.put("not yet", at(Duration.ofHours(1), credential, address));
        bad.put("changed", changed(new ClientAssertion(Bot.APP, credential, now).forAddress(address)));
        bad.put("not signed", good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("no token", "x");
        bad.forEach((what, assertion) ->
                assertThat(asked(address, assertion)).as(what).isEqualTo(401));
    }

    private static String at(Duration offset, AppCredential.Certificate credential, String address) {
        return new ClientAssertion(Bot.APP, credential, Clock.offset(Clock.systemUTC(), offset)).forAddress(address);
    }

    private static String changed(String assertion) {
        String[] parts = assertion.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String longer = claims.replaceAll("\"exp\":(\\d+)", "\"exp\":1$1");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(longer.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private static int asked(String address, String assertion) {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                Bot.APP,
                "scope",
                "https://api.botframework.com/.default",
                "client_assertion_type",
                ClientAssertion.TYPE,
                "client_assertion",
                assertion);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_that_is_no_credential_is_refused_in_one_line_that_quotes_nothing_of_it() throws Exception {
        TestCertificate other = TestCertificate.rsa(folder, 2048);
        TestCertificate small = TestCertificate.rsa(folder, 1024);
        TestCertificate curve = TestCertificate.elliptic(folder);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(own.keyPem(), "holds no certificate");
        bad.put(own.certificatePem(), "holds no private key");
        bad.put(own.certificatePem() + other.keyPem(), "holds a key and the certificate of another");
        bad.put(small.certificatePem() + small.keyPem(), "holds a short key");
        bad.put(curve.certificatePem() + curve.keyPem(), "holds another kind of key");
        bad.put(own.certificatePem() + own.keyPem().replace("PRIVATE KEY", "RSA PRIVATE KEY"), "in another form");
        bad.put(own.certificatePem() + own.keyPem().replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"), "in another form");
        bad.put(own.keyPem() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "cannot be read");
        bad.put("nothing of the kind", "holds no certificate");
        for (Map.Entry<String, String> one : bad.entrySet()) {
            Path file = Files.writeString(folder.resolve("bad.pem"), one.getKey());
            assertThatThrownBy(() -> AppCredential.Certificate.read(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(one.getValue())
                    .hasMessageNotContaining("MII");
        }
        assertThatThrownBy(() -> AppCredential.Certificate.read(folder.resolve("none.pem")))
                .hasMessageStartingWith("cannot be read");
    }

    @Test
    void a_credential_prints_nothing_of_itself() {
        assertThat(new AppCredential.ClientSecret("hush").toString()).doesNotContain("hush");
        assertThat(AppCredential.Certificate.read(pem).toString()).isEqualTo("Certificate");
    }
}
