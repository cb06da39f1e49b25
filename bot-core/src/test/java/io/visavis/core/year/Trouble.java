package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.chat.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What goes wrong around a random programme: servers stand still, and platforms have bad moments. */
record Trouble(Stage stage, Diary diary, Random random) {

    /** For hours, days or weeks nothing runs, and nobody is heard. @return when it is over */
    Instant standStill(Instant last) {
        Duration length = switch (random.nextInt(3)) {
            case 0 -> Duration.ofMinutes(10L + random.nextInt(600));
            case 1 -> Duration.ofHours(24L + random.nextInt(72));
            default -> Duration.ofDays(7L + random.nextInt(30));
        };
        Instant from = stage.clock().instant();
        Instant end = from.plus(length).isBefore(last) ? from.plus(length) : last;
        stage.clock().moveTo(end);
        diary.standsStill(from, end);
        return end;
    }

    /** Slack has a bad moment: too many requests, someone out of reach, a refusal, or an answer that is lost. */
    void slack() {
        Sending tells = anything();
        boolean arrives = random.nextBoolean() && tells instanceof Sending.Unknown;
        stage.slack().answerNext(arrives, tells, 1 + random.nextInt(2));
    }

    /** Teams cannot tell what arrived, and what had may come again: here nothing that is lost had. */
    void teams() {
        RecordingPlatform teams = stage.teams();
        teams.answerNext(false, anything(), 1 + random.nextInt(2));
    }

    private Sending anything() {
        return switch (random.nextInt(5)) {
            case 0 -> new Sending.RateLimited(Duration.ofSeconds(30), Sending.RateLimited.Scope.WORKSPACE);
            case 1 -> new Sending.RateLimited(Duration.ofMinutes(5), Sending.RateLimited.Scope.CONVERSATION);
            case 2 -> new Sending.Unreachable(Sending.Unreachable.Reason.CLOSED);
            case 3 -> new Sending.Rejected("refused");
            default -> new Sending.Unknown("timeout");
        };
    }
}
