package io.visavis.server.rehearsal;

import io.visavis.core.delivery.SentMessage;
import io.visavis.core.delivery.jdbc.JdbcSentMessages;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.server.cli.ProgressLine;
import io.visavis.server.cli.RehearseCommand;
import io.visavis.server.cli.RehearseCommand.Plan;
import io.visavis.server.local.ImportedProgramme;
import io.visavis.server.local.LocalWorld;
import io.visavis.server.local.SimulatedPeople;
import io.visavis.server.store.ServerDatabase;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A rehearsal, with the two weeks before it in which people are told what the bot does and take part, through planner, outbox, dispatcher and both adapters against the stand-ins, on a database
 * that is thrown away. The same arguments give the same output, byte for byte.
 */
public final class LocalRehearsal implements RehearseCommand.Rehearsal {
    private static final int CONNECTIONS = 6;
    /** A day begins this long before it does in UTC where it begins first, and ends this long after where it ends last. */
    private static final Duration FIRST_ZONE = Duration.ofHours(14);

    /** The first contact comes two weeks before a programme. */
    private static final int RUN_UP_DAYS = 14;

    private static final Duration LAST_ZONE = Duration.ofHours(12);

    @Override
    public void run(Plan plan, PrintWriter out, ProgressLine progress) {
        progress.at("starting a database", 0, plan.weeks());
        try (ServerDatabase database = ServerDatabase.temporary(CONNECTIONS)) {
            database.migrate();
            LocalDate start = ImportedProgramme.into(database, plan.file(), progress);
            play(plan, database, plan.from().orElse(start), out, progress);
        }
    }

    private static void play(
            Plan plan, ServerDatabase database, LocalDate from, PrintWriter out, ProgressLine progress) {
        JdbcSentMessages sent = new JdbcSentMessages(database.database().jdbi());
        int answered = perform(plan, database, from, sent, progress);
        progress.close();
        // Of one that begins later, what came before is only there for people to have taken part
        LocalDate first = plan.from().isPresent() ? from : from.minusDays(RUN_UP_DAYS);
        List<SentMessage> messages = within(first, from.plusWeeks(plan.weeks()), sent);
        if (plan.json()) {
            new JsonLines(out).print(messages, answered);
        } else {
            new Table(out).print(messages, answered);
        }
    }

    /** @return how many check-ins were answered */
    private static int perform(
            Plan plan, ServerDatabase database, LocalDate from, JdbcSentMessages sent, ProgressLine progress) {
        Instant midnight = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration runUp = Duration.ofDays(RUN_UP_DAYS);
        VirtualClock clock = new VirtualClock(midnight.minus(FIRST_ZONE).minus(runUp));
        try (LocalWorld world = new LocalWorld(database.database(), clock)) {
            world.open(0, Map.of());
            SimulatedPeople people = new SimulatedPeople(world, sent, plan.answerRate(), plan.seed());
            progress.at("the two weeks before", 0, plan.weeks());
            people.runUntil(midnight.minus(FIRST_ZONE));
            int answeredBefore = people.answered();
            for (int week = 1; week <= plan.weeks(); week++) {
                progress.at("week " + week + " of " + plan.weeks(), week - 1L, plan.weeks());
                people.runUntil(midnight.plus(Duration.ofDays(7L * week)).plus(LAST_ZONE));
            }
            return people.answered() - answeredBefore;
        }
    }

    /** What was sent on these days, each person's days being those of their own zone. */
    private static List<SentMessage> within(LocalDate from, LocalDate end, JdbcSentMessages sent) {
        return sent.since(Instant.EPOCH).stream()
                .filter(message -> {
                    LocalDate day = message.at().atZone(message.zone()).toLocalDate();
                    return !day.isBefore(from) && day.isBefore(end);
                })
                .sorted(Comparator.comparing(SentMessage::at)
                        .thenComparing(SentMessage::email)
                        .thenComparing(SentMessage::kind)
                        .thenComparing(SentMessage::programme))
                .toList();
    }
}
