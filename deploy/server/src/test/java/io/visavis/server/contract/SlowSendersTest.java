package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.teams.TeamsStandIn;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More slow senders than the server has threads: each lets a byte follow now and then, and never comes to an end. */
class SlowSendersTest {
    private static final int SENDERS = 100;

    private final List<Socket> halves = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"slack, /slack/events", "teams, /api/messages"})
    void a_hundred_who_hold_back_their_requests_keep_nobody_from_an_answer(String platform, String path)
            throws IOException {
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try (Play play = new Play(platform)) {
            Actor manager = play.manager();
            RawHttp raw = new RawHttp(new SplittableRandom(1), play.at("/").getPort());
            String token = ((TeamsStandIn) play.standIn("teams")).token();
            for (int i = 0; i < SENDERS; i++) {
                halves.add(raw.half(path, "Authorization: Bearer " + token));
            }
            drip.scheduleAtFixedRate(this::drip, 1, 1, TimeUnit.SECONDS);

            manager.says("privacy");

            assertThat(manager.lastText()).contains("Who sees what");
        } finally {
            drip.shutdownNow();
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    private void drip() {
        for (Socket half : halves) {
            try {
                half.getOutputStream().write(' ');
            } catch (IOException cut) {
                // the server has had enough of this one
            }
        }
    }
}
