package io.visavis.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.teams.AppCredential;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String HIDDEN = "s3cret-value";

    @Test
    void with_nothing_set_the_database_is_our_own_and_both_platforms_are_off() {
        Settings settings = settings();
        assertThat(settings.database()).isEqualTo(new DatabaseSettings.Embedded(Path.of("visavis-data")));
        assertThat(settings.http()).isEqualTo(new HttpSettings(8080, Optional.empty()));
        assertThat(settings.slack()).isEmpty();
        assertThat(settings.teams()).isEmpty();
    }

    @Test
    void blank_values_count_as_not_given() {
        assertThat(settings("VISAVIS_TEAMS_APP_ID", " ", "VISAVIS_SLACK_BOT_TOKEN", ""))
                .isEqualTo(settings());
    }

    @Test
    void everything_given_is_read() {
        Settings settings = settings(
                "VISAVIS_DATABASE_URL", "jdbc:postgresql://db.example:5433/visavis?sslmode=require",
                "VISAVIS_DATABASE_USER", "visavis",
                "VISAVIS_DATABASE_PASSWORD", HIDDEN,
                "VISAVIS_HTTP_PORT", "9090",
                "VISAVIS_PUBLIC_URL", "https://mentoring.example/",
                "VISAVIS_SLACK_SIGNING_SECRET", HIDDEN,
                "VISAVIS_SLACK_BOT_TOKEN", "xoxb-1",
                "VISAVIS_TEAMS_APP_ID", "app",
                "VISAVIS_TEAMS_APP_SECRET", HIDDEN,
                "VISAVIS_TEAMS_TENANT_ID", "tenant");
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings.External(
                        "jdbc:postgresql://db.example:5433/visavis?sslmode=require", "visavis", new Secret(HIDDEN)));
        assertThat(settings.http())
                .isEqualTo(new HttpSettings(9090, Optional.of(URI.create("https://mentoring.example"))));
        assertThat(settings.slack().orElseThrow().access()).isEqualTo(new SlackSettings.BotToken(new Secret("xoxb-1")));
        assertThat(settings.teams())
                .contains(new TeamsSettings.Registered(
                        "app",
                        new AppCredential.ClientSecret(HIDDEN),
                        Optional.of("tenant"),
                        Set.of("tenant"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(settings.toString()).doesNotContain(HIDDEN);
    }

    @Test
    void a_file_gives_what_the_environment_does_not(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(
                dir.resolve("visavis.properties"), "VISAVIS_HTTP_PORT=9000\nVISAVIS_DATA_DIR=/var/lib/visavis\n");
        Settings settings = settings("VISAVIS_CONFIG", file.toString(), "VISAVIS_HTTP_PORT", "9001");
        assertThat(settings.http().port()).isEqualTo(9001);
        assertThat(settings.database()).isEqualTo(new DatabaseSettings.Embedded(Path.of("/var/lib/visavis")));
    }

    @Test
    void an_unknown_name_is_refused_wherever_it_stands_with_the_nearest_one(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("visavis.properties"), "VISAVIS_HTTP_PROT=9000\n");
        refused("VISAVIS_HTTP_PROT is not a setting: did you mean VISAVIS_HTTP_PORT?", "VISAVIS_HTTP_PROT", "9000");
        refused(
                "VISAVIS_HTTP_PROT is not a setting: did you mean VISAVIS_HTTP_PORT?",
                "VISAVIS_CONFIG",
                file.toString());
        refused(
                "VISAVIS_COLOUR_SCHEME is not a setting: remove it, or see the README for the names that exist",
                "VISAVIS_COLOUR_SCHEME",
                "blue");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_by_its_key() {
        refused(
                "VISAVIS_CONFIG names a file that cannot be read: give a UTF-8 properties file that exists",
                "VISAVIS_CONFIG",
                "/does/not/exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "99999999999", "8080a"})
    void a_port_out_of_range_is_refused(String port) {
        refused("VISAVIS_HTTP_PORT is not a port: give a number from 1 to 65535", "VISAVIS_HTTP_PORT", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mentoring.example", "http://localhost.example", "http://10.0.0.1"})
    void a_public_address_must_be_encrypted(String address) {
        refused(
                "VISAVIS_PUBLIC_URL is not encrypted: use https:// (http:// serves for localhost only)",
                "VISAVIS_PUBLIC_URL",
                address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentoring.example", "ftp://mentoring.example", "https://", "https://a b", "https://u:p@h"})
    void what_is_no_web_address_is_refused(String address) {
        refused("VISAVIS_PUBLIC_URL is not a web address: write it as https://host", "VISAVIS_PUBLIC_URL", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void on_this_machine_plain_http_will_do(String address) {
        assertThat(settings("VISAVIS_PUBLIC_URL", address).http().publicUrl()).contains(URI.create(address));
    }

    @Test
    void the_address_that_hosting_services_hand_out_is_understood() {
        assertThat(settings("VISAVIS_DATABASE_URL", "postgresql://anne:p%40ss@db:6432/visavis?sslmode=require")
                        .database())
                .isEqualTo(new DatabaseSettings.External(
                        "jdbc:postgresql://db:6432/visavis?sslmode=require", "anne", new Secret("p@ss")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://h/s3cret-value", "s3cret-value", "jdbc:postgresql://h", "postgresql://h h/x"})
    void another_database_is_refused_without_repeating_an_address_that_may_hold_a_password(String address) {
        assertThatThrownBy(() -> settings("VISAVIS_DATABASE_URL", address, "VISAVIS_DATABASE_USER", "u"))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("VISAVIS_DATABASE_URL ")
                .hasMessageEndingWith("write it as jdbc:postgresql://host:5432/visavis")
                .hasMessageNotContaining(HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "VISAVIS_DATABASE_PASSWORD, VISAVIS_DATABASE_URL",
        "VISAVIS_DATABASE_USER, VISAVIS_DATABASE_URL",
        "VISAVIS_SLACK_BOT_TOKEN, VISAVIS_SLACK_SIGNING_SECRET",
        "VISAVIS_TEAMS_APP_SECRET, VISAVIS_TEAMS_APP_ID",
        "VISAVIS_TEAMS_TENANT_ID, VISAVIS_TEAMS_APP_ID",
    })
    void what_is_set_only_in_part_is_refused(String given, String missing) {
        refused(missing + " is missing: set it, or unset " + given, given, HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "VISAVIS_SLACK_SIGNING_SECRET, VISAVIS_SLACK_BOT_TOKEN, VISAVIS_SLACK_CLIENT_ID",
        "VISAVIS_SLACK_APP_TOKEN, VISAVIS_SLACK_BOT_TOKEN, VISAVIS_SLACK_CLIENT_ID",
        "VISAVIS_SLACK_API_URL, VISAVIS_SLACK_BOT_TOKEN, VISAVIS_SLACK_CLIENT_ID",
        "VISAVIS_TEAMS_APP_ID, VISAVIS_TEAMS_APP_SECRET, VISAVIS_TEAMS_APP_CERTIFICATE",
    })
    void where_one_of_two_is_missing_both_are_named(String given, String missing, String other) {
        refused(missing + " is missing: set it or " + other + ", or unset " + given, given, HIDDEN);
    }

    @Test
    void teams_without_its_tenant_is_refused_since_any_tenant_could_claim_any_address() {
        refused(
                "VISAVIS_TEAMS_TENANT_ID is missing: set it or VISAVIS_TEAMS_TENANTS, or unset VISAVIS_TEAMS_APP_ID",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_APP_SECRET",
                HIDDEN);
    }

    @Test
    void many_tenants_are_listed_instead_of_the_one() {
        assertThat(settings(
                                "VISAVIS_TEAMS_APP_ID", "app",
                                "VISAVIS_TEAMS_APP_SECRET", HIDDEN,
                                "VISAVIS_TEAMS_TENANTS", "one, two",
                                "VISAVIS_TEAMS_AUTHORITY", "https://login.microsoftonline.us/",
                                "VISAVIS_TEAMS_OPENID_METADATA", "http://localhost:4000/openid/configuration")
                        .teams())
                .contains(new TeamsSettings.Registered(
                        "app",
                        new AppCredential.ClientSecret(HIDDEN),
                        Optional.empty(),
                        Set.of("one", "two"),
                        Optional.of(URI.create("https://login.microsoftonline.us")),
                        Optional.of(URI.create("http://localhost:4000/openid/configuration"))));
        refused(
                "VISAVIS_TEAMS_TENANTS is given beside VISAVIS_TEAMS_TENANT_ID: unset the one that does not hold",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_APP_SECRET",
                HIDDEN,
                "VISAVIS_TEAMS_TENANTS",
                "one",
                "VISAVIS_TEAMS_TENANT_ID",
                "two");
        refused(
                "VISAVIS_TEAMS_TENANTS has a gap: write tenant ids with a comma between two of them",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_APP_SECRET",
                HIDDEN,
                "VISAVIS_TEAMS_TENANTS",
                "one,,two");
        refused(
                "VISAVIS_TEAMS_AUTHORITY is not encrypted: use https:// (http:// serves for localhost only)",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_APP_SECRET",
                HIDDEN,
                "VISAVIS_TEAMS_TENANT_ID",
                "one",
                "VISAVIS_TEAMS_AUTHORITY",
                "http://login.example");
        refused(
                "VISAVIS_TEAMS_OPENID_METADATA is not encrypted: use https:// (http:// serves for localhost only)",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_APP_SECRET",
                HIDDEN,
                "VISAVIS_TEAMS_TENANT_ID",
                "one",
                "VISAVIS_TEAMS_OPENID_METADATA",
                "http://keys.example/openid");
    }

    @Test
    void a_certificate_stands_in_place_of_the_secret_and_must_be_a_good_one(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("app.pem"), HIDDEN);
        refused(
                "VISAVIS_TEAMS_APP_CERTIFICATE holds no certificate: put it beside the key",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_TENANT_ID",
                "one",
                "VISAVIS_TEAMS_APP_CERTIFICATE",
                file.toString());
        refused(
                "VISAVIS_TEAMS_APP_CERTIFICATE is given beside VISAVIS_TEAMS_APP_SECRET: unset the one that does not"
                        + " hold",
                "VISAVIS_TEAMS_APP_ID",
                "app",
                "VISAVIS_TEAMS_TENANT_ID",
                "one",
                "VISAVIS_TEAMS_APP_SECRET",
                HIDDEN,
                "VISAVIS_TEAMS_APP_CERTIFICATE",
                file.toString());
    }

    @Test
    void socket_mode_needs_no_signing_secret_since_no_request_comes_in() {
        assertThat(settings("VISAVIS_SLACK_BOT_TOKEN", "xoxb-1", "VISAVIS_SLACK_APP_TOKEN", "xapp-1")
                        .slack())
                .get()
                .extracting(SlackSettings::signingSecret)
                .isEqualTo(Optional.empty());
    }

    @Test
    void tokens_in_each_others_place_are_noticed() {
        refused(
                "VISAVIS_SLACK_BOT_TOKEN holds another kind of token: put the bot token here, which begins with xoxb-",
                "VISAVIS_SLACK_BOT_TOKEN",
                "xapp-" + HIDDEN,
                "VISAVIS_SLACK_APP_TOKEN",
                "xoxb-" + HIDDEN);
    }

    @Test
    void a_local_teams_client_is_refused_together_with_a_real_app() {
        assertThat(settings("VISAVIS_TEAMS_LOCAL_CLIENT", "true").teams()).contains(new TeamsSettings.LocalClient());
        assertThat(settings("VISAVIS_TEAMS_LOCAL_CLIENT", "false").teams()).isEmpty();
        assertThatThrownBy(() -> settings("VISAVIS_TEAMS_LOCAL_CLIENT", "true", "VISAVIS_TEAMS_APP_ID", "app"))
                .hasMessageStartingWith("VISAVIS_TEAMS_LOCAL_CLIENT ")
                .hasMessageEndingWith("unset it, or unset VISAVIS_TEAMS_APP_ID");
        refused(
                "VISAVIS_TEAMS_LOCAL_CLIENT is neither true nor false: write true or false",
                "VISAVIS_TEAMS_LOCAL_CLIENT",
                "yes");
    }

    private static void refused(String message, String... pairs) {
        assertThatThrownBy(() -> settings(pairs))
                .isInstanceOf(BadSetting.class)
                .hasMessage(message)
                .hasMessageNotContaining(HIDDEN);
    }

    private static Settings settings(String... pairs) {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin"));
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return Settings.from(environment);
    }

    @Test
    void an_app_that_workspaces_install_needs_all_its_settings_and_no_bot_token() {
        String key = io.visavis.core.workspace.Sealing.newKey();
        String[] all = {
            "VISAVIS_SLACK_SIGNING_SECRET", "s",
            "VISAVIS_SLACK_CLIENT_ID", "4711.42",
            "VISAVIS_SLACK_CLIENT_SECRET", "c",
            "VISAVIS_PUBLIC_URL", "https://bot.example",
            "VISAVIS_SEALING_KEY", key
        };
        assertThat(settings(all).slack().orElseThrow().access()).isInstanceOf(SlackSettings.Installable.class);
        for (int i = 0; i < all.length; i += 2) {
            String missing = all[i];
            String[] without = all.clone();
            without[i + 1] = "";
            assertThatThrownBy(() -> settings(without))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageStartingWith(missing + " is missing: ");
        }
        String[] wrongKey = all.clone();
        wrongKey[9] = "c2hvcnQ=";
        assertThatThrownBy(() -> settings(wrongKey))
                .hasMessage("VISAVIS_SEALING_KEY is no sealing key: make one with deploy/visavis new-key");
        assertThatThrownBy(() -> settings("VISAVIS_SLACK_BOT_TOKEN", "xoxb-1", "VISAVIS_SLACK_CLIENT_ID", "4711.42"))
                .hasMessageStartingWith("VISAVIS_SLACK_BOT_TOKEN is given beside VISAVIS_SLACK_CLIENT_ID");
    }
}
