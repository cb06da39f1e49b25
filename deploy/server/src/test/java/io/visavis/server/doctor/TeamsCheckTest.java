package io.visavis.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.teams.TeamsStandIn;
import io.visavis.teams.TeamsAdapter;
import io.visavis.teams.TeamsEndpoints;
import io.visavis.teams.TeamsSettings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsCheckTest {
    private final Clock clock = Clock.systemUTC();
    private final TeamsStandIn microsoft = TeamsStandIn.start(clock, "app", "secret", "tenant");

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void a_credential_that_microsoft_takes_is_good_and_one_that_it_does_not_take_is_a_problem() {
        assertThat(found("secret").level()).isEqualTo(Finding.Level.GOOD);
        Finding wrong = found("another");
        assertThat(wrong.level()).isEqualTo(Finding.Level.PROBLEM);
        assertThat(wrong.what()).contains("invalid_client").doesNotContain("another");
    }

    private Finding found(String secret) {
        TeamsEndpoints endpoints =
                new TeamsEndpoints(microsoft.openIdMetadata(), microsoft.tokenAuthority(), Set.of(), true);
        try (TeamsAdapter adapter =
                TeamsAdapter.connect(TeamsSettings.singleTenant("app", secret, "tenant", endpoints), clock)) {
            List<Check> checks = PlatformChecks.of(List.of(adapter), Optional.empty(), clock);
            return checks.stream()
                    .map(Check::look)
                    .filter(finding -> finding.what().startsWith("Microsoft Teams")
                            || finding.what().startsWith("Teams"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
