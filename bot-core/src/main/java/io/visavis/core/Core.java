package io.visavis.core;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.conversation.AnswerStatus;
import io.visavis.core.conversation.Conversation;
import io.visavis.core.conversation.Receipts;
import io.visavis.core.conversation.jdbc.JdbcReceipts;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.Dispatcher;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.home.ComposeHome;
import io.visavis.core.home.RefreshHomes;
import io.visavis.core.home.jdbc.JdbcHomeViews;
import io.visavis.core.session.calendar.CalendarAddress;
import io.visavis.core.session.calendar.ReadCalendars;
import io.visavis.core.settings.PersonalSettings;
import io.visavis.core.status.ReadMyStatus;
import io.visavis.core.status.ReadStatus;
import io.visavis.core.status.StatusFigures;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.talk.Talk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The features of one node, wired by hand. It starts nothing by itself: the server lets Quartz call
 * {@link #plan} and starts the dispatcher; a rehearsal moves a clock and calls both.
 */
public final class Core implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Core.class);
    private static final Duration RECEIPTS_KEPT = Duration.ofDays(7);

    private final Clock clock;
    private final CheckInPart checkIns;
    private final CalendarPart calendars;
    private final List<Part> parts;
    private final Outbox outbox;
    private final Receipts receipts;
    private final RefreshHomes homes;
    private final Dispatcher dispatcher;
    private final Conversation conversation;

    /**
     * @param background for work that an answer does not wait for
     * @param workers how many messages are under way at once
     */
    public Core(
            Database database,
            Collection<? extends ChatPlatform> connected,
            Clock clock,
            Executor background,
            int workers) {
        this(database, connected, clock, background, workers, Optional.empty());
    }

    /** @param address where calendar programs reach the server; there are no calendars without */
    public Core(
            Database database,
            Collection<? extends ChatPlatform> connected,
            Clock clock,
            Executor background,
            int workers,
            Optional<CalendarAddress> address) {
        Ground ground = Ground.of(database, connected, clock, background);
        this.clock = clock;
        this.outbox = ground.outbox();
        this.receipts = new JdbcReceipts(ground.jdbi());

        this.checkIns = new CheckInPart(ground);
        OnboardingPart onboarding = new OnboardingPart(ground);
        this.calendars = new CalendarPart(ground, address);
        SessionPart sessions = new SessionPart(ground, onboarding.agreements(), calendars);
        PairPart pairs = new PairPart(ground, sessions.handOver());
        MentoringPart mentoring = new MentoringPart(ground);
        SetUpPart setUp = new SetUpPart(ground, pairs.endPair(), checkIns.foresee());
        this.parts = List.of(
                new PlatformPart(ground),
                onboarding,
                calendars,
                sessions,
                pairs,
                checkIns,
                mentoring,
                new ClosingPart(ground),
                setUp);

        PersonalSettings settings =
                new PersonalSettings(ground.people(), ground.preferences(), outbox, sessions.absence(), clock);
        StatusFigures figures = StatusTables.in(ground.jdbi());
        ReadStatus status = new ReadStatus(figures);
        ReadMyStatus myStatus = new ReadMyStatus(figures);
        this.homes = homes(
                ground,
                new ComposeHome.Features(
                        onboarding.takePart(),
                        onboarding.agreementTalk(),
                        onboarding.askReferent(),
                        checkIns.atHome(),
                        sessions.sessions(),
                        sessions.keep(),
                        sessions.objectives(),
                        settings,
                        mentoring.atHome(),
                        myStatus,
                        status,
                        pairs.proposals()));
        LaterPart later = new LaterPart(ground, features(ground));
        this.dispatcher = dispatcher(ground, later.composers(), workers);
        this.conversation = conversation(
                ground,
                Stream.concat(
                        later.talks().stream(),
                        Stream.of(settings, new AnswerStatus(ground.memberships(), status, myStatus, clock))));
    }

    private static RefreshHomes homes(Ground ground, ComposeHome.Features features) {
        return new RefreshHomes(
                new ComposeHome(ground.memberships(), features, ground.clock()),
                new JdbcHomeViews(ground.jdbi()),
                ground.people(),
                ground.workspaces(),
                ground.platforms(),
                ground.background(),
                ground.clock());
    }

    private List<Composer> features(Ground ground) {
        Stream<Composer> others = parts.stream().flatMap(part -> part.composers().stream());
        return Stream.concat(Stream.of(checkIns.composer(homes)), others)
                .map(ground::onlyWhatIsWanted)
                .toList();
    }

    private Dispatcher dispatcher(Ground ground, List<Composer> composers, int workers) {
        return new Dispatcher(
                outbox,
                ground.people(),
                ground.platforms(),
                ground.workspaces(),
                ground.calendar(),
                composers,
                clock,
                workers);
    }

    private Conversation conversation(Ground ground, Stream<Talk> others) {
        Stream<Talk> talks = parts.stream().flatMap(part -> part.talks().stream());
        return new Conversation(
                ground.people(),
                ground.workspaces(),
                ground.memberships(),
                ground.platforms(),
                outbox,
                receipts,
                Stream.concat(talks, others).toList(),
                homes,
                clock);
    }

    /**
     * Plans all that falls due soon. Harmless however often and on however many nodes it runs. What fails is logged,
     * keeps nothing else from being planned, and is tried again with the next tick.
     */
    public void plan() {
        parts.stream().flatMap(part -> part.plans().stream()).forEach(plan -> apart(plan.what(), plan.run()));
        apart("homes", homes::run);
        apart("old receipts", () -> receipts.forgetBefore(clock.instant().minus(RECEIPTS_KEPT)));
    }

    private static void apart(String what, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            // The class alone: an exception's text may hold what a person wrote.
            LOG.error("{} are not planned: {}", what, e.getClass().getName());
        }
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Where adapters bring what people do. */
    public InboundHandler conversation() {
        return conversation;
    }

    /** What the server's calendar door shows. */
    public ReadCalendars calendars() {
        return calendars.read();
    }

    /** The next moment at which a message or a check-in falls due, in the past where one is overdue. */
    public Optional<Instant> nextDue() {
        return Stream.of(outbox.nextDue(), checkIns.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
