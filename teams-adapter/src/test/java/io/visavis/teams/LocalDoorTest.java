package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Sending;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalDoorTest {
    private final TeamsAdapter adapter = TeamsAdapter.connect(TeamsSettings.ofLocalClient(), Clock.systemUTC());
    private final Doorstep doorstep = new Doorstep(adapter);

    @AfterEach
    void stop() throws Exception {
        doorstep.close();
    }

    private static ObjectNode local() {
        ObjectNode activity = Doorstep.message().put("serviceUrl", "http://localhost:56150/_connector");
        activity.remove("channelData");
        return activity;
    }

    @Test
    void a_client_on_this_machine_needs_no_token() throws Exception {
        assertThat(doorstep.post(null, local())).isEqualTo(200);
        assertThat(((Inbound.Said) doorstep.heard.get(0)).from().workspace()).isEqualTo("local");
    }

    @Test
    void a_client_on_this_machine_is_answered_without_a_token() throws Exception {
        try (ScriptedMicrosoft client = new ScriptedMicrosoft()) {
            doorstep.post(null, local().put("serviceUrl", client.serviceUrl()));

            assertThat(adapter.send(doorstep.heard.get(0).from(), Message.of("Hello"), "d1"))
                    .isInstanceOf(Sending.Sent.class);
            assertThat(client.tokenCalls).isEmpty();
            assertThat(client.calls).singleElement().asString().endsWith(" null");
        }
    }

    @Test
    void a_client_elsewhere_is_refused() throws Exception {
        doorstep.remoteAddress = "203.0.113.7";
        assertThat(doorstep.post(null, local())).isEqualTo(403);

        doorstep.remoteAddress = "2001:db8::7";
        assertThat(doorstep.post(null, local())).isEqualTo(403);
        assertThat(doorstep.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via", "Origin"})
    void a_proxy_or_a_page_on_this_machine_is_refused(String header) throws Exception {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(local().toString());

        assertThat(doorstep.post(null, body, header, "somewhere")).isEqualTo(403);
        assertThat(doorstep.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://smba.trafficmanager.net/emea/", "http://localhost.evil.example/", "http://10.0.0.1/"})
    void a_service_elsewhere_is_refused(String serviceUrl) throws Exception {
        assertThat(doorstep.post(null, local().put("serviceUrl", serviceUrl))).isEqualTo(403);
        assertThat(doorstep.heard).isEmpty();
    }

    @Test
    void a_local_client_beside_a_real_app_is_refused_at_the_start() {
        assertThatThrownBy(() -> new TeamsSettings("app", null, null, Set.of(), true, TeamsEndpoints.microsoft()))
                .hasMessageContaining("VISAVIS_TEAMS_LOCAL_CLIENT");
    }

    @Test
    void a_blank_app_id_or_secret_is_refused_at_the_start() {
        assertThatThrownBy(() -> TeamsSettings.singleTenant(" ", "secret", "t", TeamsEndpoints.microsoft()))
                .hasMessageContaining("VISAVIS_TEAMS_APP_ID");
        assertThatThrownBy(() -> TeamsSettings.singleTenant("app", "", "t", TeamsEndpoints.microsoft()))
                .hasMessageContaining("VISAVIS_TEAMS_APP_SECRET");
        assertThatThrownBy(() -> TeamsSettings.singleTenant("app", "secret", " ", TeamsEndpoints.microsoft()))
                .hasMessageContaining("VISAVIS_TEAMS_TENANT_ID");
    }

    @Test
    void settings_do_not_tell_the_secret() {
        assertThat(TeamsSettings.singleTenant("app", "hush", "t", TeamsEndpoints.microsoft())
                        .toString())
                .doesNotContain("hush");
    }
}
