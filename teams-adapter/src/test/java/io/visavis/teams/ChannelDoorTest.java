package io.visavis.teams;

import static io.visavis.teams.Authority.signed;
import static io.visavis.teams.Authority.token;
import static io.visavis.teams.Doorstep.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.schedule.VirtualClock;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChannelDoorTest {
    private final Authority authority = new Authority();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Doorstep doorstep = new Doorstep(TeamsAdapter.connect(
            TeamsSettings.singleTenant(
                    Bot.APP,
                    Bot.SECRET,
                    Bot.TENANT,
                    new TeamsEndpoints(
                            authority.metadata(),
                            URI.create("http://127.0.0.1:1"),
                            Set.of("*.botframework.com", "smba.trafficmanager.net"),
                            false)),
            clock));

    @AfterEach
    void stop() throws Exception {
        doorstep.close();
        authority.close();
    }

    @Test
    void what_the_connector_signed_for_this_bot_is_let_in() throws Exception {
        assertThat(doorstep.post(authority.good(), message())).isEqualTo(200);
        assertThat(doorstep.heard).hasSize(1);
    }

    @Test
    void a_request_without_a_good_token_is_refused() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>(badTokens());
        tokens.putAll(badSignatures());
        for (Map.Entry<String, String> bad : tokens.entrySet()) {
            assertThat(doorstep.post(bad.getValue(), message()))
                    .as(bad.getKey())
                    .isEqualTo(401);
        }
        assertThat(doorstep.post(null, message())).as("no token").isEqualTo(401);
        assertThat(doorstep.heard).isEmpty();
    }

    private Map<String, String> badTokens() {
        Instant now = Clock.systemUTC().instant();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("no token after the scheme", "Bearer");
        bad.put("another scheme", "Basic dXNlcjpwYXNz");
        bad.put("not a token", "Bearer abc");
        bad.put("empty parts", "Bearer ..");
        bad.put("another bot", signed(token().withAudience("someone-else"), Authority.ENDORSED));
        bad.put("no audience", signed(token().withAudience((String[]) null), Authority.ENDORSED));
        bad.put("another issuer", signed(token().withIssuer("https://evil.example"), Authority.ENDORSED));
        bad.put("emulator", signed(token().withIssuer("https://sts.windows.net/72f988bf/"), Authority.ENDORSED));
        bad.put(
                "emulator of v2",
                signed(
                        token().withIssuer(
                                        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"),
                        Authority.ENDORSED));
        bad.put(
                "another bot's skill",
                signed(
                        token().withIssuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                                .withClaim("appid", "another-bot")
                                .withClaim("ver", "1.0"),
                        Authority.ENDORSED));
        bad.put(
                "a skill of our own tenant",
                signed(
                        token().withIssuer("https://login.microsoftonline.com/" + Bot.TENANT + "/v2.0")
                                .withClaim("azp", Bot.APP)
                                .withClaim("ver", "2.0"),
                        Authority.ENDORSED));
        bad.put("ourselves", signed(token().withIssuer(Bot.APP), Authority.ENDORSED));
        bad.put(
                "an issuer that begins alike",
                signed(token().withIssuer(Authority.ISSUER + ".evil.example"), Authority.ENDORSED));
        bad.put("no issuer", signed(token().withIssuer((String) null), Authority.ENDORSED));
        bad.put("expired", signed(token().withExpiresAt(now.minus(Duration.ofMinutes(10))), Authority.ENDORSED));
        bad.put("no end", signed(token().withExpiresAt((Instant) null), Authority.ENDORSED));
        bad.put("not yet", signed(token().withNotBefore(now.plus(Duration.ofMinutes(10))), Authority.ENDORSED));
        return bad;
    }

    private Map<String, String> badSignatures() {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("not signed", "Bearer " + token().sign(Algorithm.none()));
        bad.put(
                "public key as secret",
                "Bearer "
                        + token().sign(Algorithm.HMAC256(
                                Authority.ENDORSED.getPublic().getEncoded())));
        bad.put(
                "public key as secret, written out",
                "Bearer "
                        + token().sign(Algorithm.HMAC256("-----BEGIN PUBLIC KEY-----\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(
                                                Authority.ENDORSED.getPublic().getEncoded())
                                + "\n-----END PUBLIC KEY-----\n")));
        bad.put("no algorithm, with a signature", unsigned(authority.good()));
        bad.put(
                "a key that the token brings along",
                signed(
                        token().withHeader(Map.of(
                                "jku", "https://evil.example/keys", "x5u", "https://evil.example/x", "jwk", Map.of())),
                        Authority.ELSEWHERE));
        bad.put("unknown key", signed(token().withKeyId("made-up"), Authority.ENDORSED));
        bad.put("no key named", signed(token().withKeyId(null), Authority.ENDORSED));
        bad.put("signed by another", signed(token(), Authority.ELSEWHERE));
        bad.put("key without endorsements", signed(token().withKeyId("unendorsed"), Authority.UNENDORSED));
        bad.put("key with none", signed(token().withKeyId("empty"), Authority.UNENDORSED));
        bad.put("key of another channel", signed(token().withKeyId("webchat"), Authority.ELSEWHERE));
        bad.put("cut off", authority.good().substring(0, authority.good().length() - 4));
        return bad;
    }

    /** The good token with its algorithm crossed out. */
    private static String unsigned(String good) {
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"good\"}";
        return "Bearer "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + good.substring(good.indexOf('.'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://other.trafficmanager.net/",
                "https://smba.trafficmanager.net@evil.example/",
                "https://smba.trafficmanager.net:8443/",
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/",
                "https://metadata.google.internal/",
                "http://[fd00:ec2::254]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "http://localhost:3978/",
                "https://localhost.localdomain/",
                "https://0.0.0.0/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://evil.example/?smba.trafficmanager.net",
                "https://evil.example#smba.trafficmanager.net",
                "https://evil.example\\@smba.trafficmanager.net/",
                "https://user:pass@smba.trafficmanager.net/",
                "https://smba.trafficmanager.net%2eevil.example/",
                "https://smba.trafficmanager.net%00.evil.example/",
                "https://xsmba.trafficmanager.net/",
                "https://botframework.com/",
                "https://evilbotframework.com/",
                "https://botframework.com.evil.example/",
                "//smba.trafficmanager.net/",
                "gopher://smba.trafficmanager.net/",
                "http://2130706433/",
                "http://127.0.0.1:9/",
                "file:///etc/passwd",
                "not an address"
            })
    void a_service_elsewhere_is_refused_even_when_it_was_signed(String serviceUrl) throws Exception {
        String signed = signed(token().withClaim("serviceurl", serviceUrl), Authority.ENDORSED);

        assertThat(doorstep.post(signed, message().put("serviceUrl", serviceUrl)))
                .isEqualTo(403);
        assertThat(doorstep.heard).isEmpty();
    }

    @Test
    void an_activity_that_does_not_belong_to_its_token_is_refused() throws Exception {
        ObjectNode elsewhere = message().put("serviceUrl", "https://europe.botframework.com/");
        ObjectNode nowhere = message();
        nowhere.remove("serviceUrl");
        ObjectNode otherTenant = message();
        otherTenant.withObject("/channelData/tenant").put("id", "another");
        ObjectNode noTenant = message();
        noTenant.remove("channelData");
        ObjectNode otherChannel = message().put("channelId", "webchat");

        for (ObjectNode activity : new ObjectNode[] {elsewhere, nowhere, otherTenant, noTenant, otherChannel}) {
            assertThat(doorstep.post(authority.good(), activity))
                    .as(activity.toString())
                    .isEqualTo(403);
        }
        String withoutService = signed(token().withClaim("serviceurl", (String) null), Authority.ENDORSED);
        assertThat(doorstep.post(withoutService, message())).isEqualTo(403);
        assertThat(doorstep.heard).isEmpty();
    }

    @Test
    void a_body_above_one_megabyte_is_refused_whether_or_not_it_says_its_length() throws Exception {
        byte[] large = new byte[1024 * 1024 + 1];

        assertThat(doorstep.post(authority.good(), HttpRequest.BodyPublishers.ofByteArray(large)))
                .isEqualTo(413);
        assertThat(doorstep.post(
                        authority.good(),
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                .isEqualTo(413);
    }

    @Test
    void whoever_is_refused_hears_it_although_they_are_still_sending() throws Exception {
        byte[] large = new byte[1024 * 1024];

        for (int i = 0; i < 10; i++) {
            assertThat(doorstep.post("Bearer of-nobody", HttpRequest.BodyPublishers.ofByteArray(large)))
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "null", "{\"type\":", "{\"type\":\"message\"}"})
    void a_body_that_is_no_activity_is_refused(String body) throws Exception {
        assertThat(doorstep.post(authority.good(), HttpRequest.BodyPublishers.ofString(body)))
                .isBetween(400, 403);
    }

    @Test
    void deeply_nested_json_is_refused() throws Exception {
        String objects = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        String arrays = "{\"a\":" + "[".repeat(400_000);

        for (String deep : new String[] {objects, arrays}) {
            assertThat(doorstep.post(authority.good(), HttpRequest.BodyPublishers.ofString(deep)))
                    .isEqualTo(400);
        }
        assertThat(doorstep.heard).isEmpty();
    }

    @Test
    void a_key_that_was_withdrawn_opens_nothing_from_the_next_day_on() throws Exception {
        assertThat(doorstep.post(authority.good(), message())).isEqualTo(200);
        authority.withdraw();

        clock.advance(Duration.ofHours(25));

        assertThat(doorstep.post(authority.good(), message())).isEqualTo(401);
    }

    @Test
    void a_new_key_is_taken_up_without_waiting_for_the_next_day() throws Exception {
        doorstep.post(authority.good(), message());
        authority.rotate();
        String signedAnew = signed(token().withKeyId("new"), Authority.ELSEWHERE);
        assertThat(doorstep.post(signedAnew, message())).isEqualTo(401);

        clock.advance(Duration.ofMinutes(1));

        assertThat(doorstep.post(signedAnew, message())).isEqualTo(200);
    }

    @Test
    void made_up_keys_do_not_have_the_keys_fetched_again_and_again() throws Exception {
        for (int i = 0; i < 20; i++) {
            doorstep.post(signed(token().withKeyId("made-up-" + i), Authority.ELSEWHERE), message());
        }

        assertThat(authority.looks()).isEqualTo(1);
    }
}
