package io.visavis.core;

import io.visavis.core.agreement.AgreementTalk;
import io.visavis.core.agreement.Agreements;
import io.visavis.core.agreement.ComposeAgreement;
import io.visavis.core.agreement.HoldBackUntilAgreed;
import io.visavis.core.agreement.PlanAgreements;
import io.visavis.core.agreement.jdbc.JdbcAgreements;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.checkin.CheckInsAtHome;
import io.visavis.core.checkin.ComposeCheckIn;
import io.visavis.core.checkin.PlanCheckIns;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.checkin.jdbc.JdbcCheckIns;
import io.visavis.core.checkin.jdbc.JdbcPlanning;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.conversation.AnswerStatus;
import io.visavis.core.conversation.CheckInTalk;
import io.visavis.core.conversation.Conversation;
import io.visavis.core.conversation.Receipts;
import io.visavis.core.conversation.RefreshCards;
import io.visavis.core.conversation.jdbc.JdbcReceipts;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.delivery.Dispatcher;
import io.visavis.core.delivery.LookAhead;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.jdbc.JdbcOutbox;
import io.visavis.core.delivery.jdbc.JdbcUnsought;
import io.visavis.core.home.ComposeHome;
import io.visavis.core.home.RefreshHomes;
import io.visavis.core.home.ShowWhenSent;
import io.visavis.core.home.jdbc.JdbcHomeViews;
import io.visavis.core.keep.KeepForSession;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.keep.jdbc.JdbcKeptNotes;
import io.visavis.core.matching.pairing.AnswerProposal;
import io.visavis.core.matching.pairing.ChangeProposals;
import io.visavis.core.matching.pairing.ComposeProposal;
import io.visavis.core.matching.pairing.DirectPairs;
import io.visavis.core.matching.pairing.Pairings;
import io.visavis.core.matching.pairing.ShowPairs;
import io.visavis.core.matching.pairing.jdbc.JdbcPairings;
import io.visavis.core.matching.pairing.jdbc.JdbcPreferences;
import io.visavis.core.mentor.MentorRoom;
import io.visavis.core.mentor.MentoringAtHome;
import io.visavis.core.mentor.MentoringTalk;
import io.visavis.core.mentorship.ComposePairMessage;
import io.visavis.core.mentorship.LiveAsPair;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.mentorship.jdbc.JdbcRelationships;
import io.visavis.core.notice.ComposeRemovalNotice;
import io.visavis.core.notice.InstallationChanges;
import io.visavis.core.notice.jdbc.JdbcInstallationChanges;
import io.visavis.core.objective.ComposeObjectiveMessage;
import io.visavis.core.objective.Objectives;
import io.visavis.core.objective.PlanObjectiveMessages;
import io.visavis.core.objective.TalkAboutObjectives;
import io.visavis.core.objective.jdbc.JdbcCoverage;
import io.visavis.core.objective.jdbc.JdbcObjectiveAsks;
import io.visavis.core.objective.jdbc.JdbcObjectives;
import io.visavis.core.onboarding.ComposeFirstContact;
import io.visavis.core.onboarding.OnlyWithConsent;
import io.visavis.core.onboarding.Participations;
import io.visavis.core.onboarding.PlanFirstContacts;
import io.visavis.core.onboarding.TakePart;
import io.visavis.core.onboarding.jdbc.JdbcParticipations;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.People;
import io.visavis.core.people.jdbc.JdbcMemberships;
import io.visavis.core.people.jdbc.JdbcPeople;
import io.visavis.core.referent.AskReferent;
import io.visavis.core.referent.ComposeReferentMessage;
import io.visavis.core.referent.Referents;
import io.visavis.core.referent.jdbc.JdbcReferents;
import io.visavis.core.reporting.ComposeLineNotice;
import io.visavis.core.reporting.EndPair;
import io.visavis.core.reporting.PairsInLine;
import io.visavis.core.reporting.jdbc.JdbcPairsInLine;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.session.ComposeSessionMessage;
import io.visavis.core.session.PlanSessionMessages;
import io.visavis.core.session.SessionConversation;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.jdbc.JdbcSessions;
import io.visavis.core.settings.PersonalSettings;
import io.visavis.core.setup.AddPeople;
import io.visavis.core.setup.ChangeAims;
import io.visavis.core.setup.ChangePeople;
import io.visavis.core.setup.ChangeSettings;
import io.visavis.core.setup.Participants;
import io.visavis.core.setup.ProgrammeCard;
import io.visavis.core.setup.SetUpProgramme;
import io.visavis.core.setup.Setup;
import io.visavis.core.setup.jdbc.JdbcParticipants;
import io.visavis.core.setup.jdbc.JdbcSetup;
import io.visavis.core.status.ReadMyStatus;
import io.visavis.core.status.ReadStatus;
import io.visavis.core.status.StatusFigures;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.workspace.ServedWorkspaces;
import io.visavis.core.workspace.jdbc.JdbcWorkspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The features of one node, wired by hand. It starts nothing by itself: the server lets Quartz call
 * {@link #plan} and starts the dispatcher; a rehearsal moves a clock and calls both.
 */
public final class Core implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Core.class);
    private static final Duration RECEIPTS_KEPT = Duration.ofDays(7);
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final Clock clock;
    private final Collection<? extends ChatPlatform> connected;
    private final ServedWorkspaces workspaces;
    private final InstallationChanges installationChanges;
    private final JdbcPlanning planning;
    private final PlanCheckIns planCheckIns;
    private final PlanSessionMessages planSessionMessages;
    private final LiveAsPair pairLife;
    private final PlanObjectiveMessages planObjectiveMessages;
    private final MentorRoom mentorRoom;
    private final PlanFirstContacts planFirstContacts;
    private final PlanAgreements planAgreements;
    private final LookAhead lookAhead;
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
        this.clock = clock;
        this.connected = List.copyOf(connected);
        Jdbi jdbi = database.jdbi();
        ChatPlatforms platforms = new ChatPlatforms(connected);
        PublicHolidays holidays = new PublicHolidays();
        WorkingCalendar calendar = new WorkingCalendar(holidays);
        PromptLibrary library = PromptLibrary.bundled();
        People people = new JdbcPeople(jdbi);
        this.workspaces = new ServedWorkspaces(new JdbcWorkspaces(jdbi));
        JdbcCheckIns checkIns = new JdbcCheckIns(jdbi);
        Objectives objectives = new JdbcObjectives(jdbi);
        Sessions sessions = new JdbcSessions(jdbi, objectives);
        StatusFigures figures = StatusTables.in(jdbi);
        this.installationChanges = new JdbcInstallationChanges(jdbi);
        this.outbox = new JdbcOutbox(jdbi);
        this.receipts = new JdbcReceipts(jdbi);

        this.planning = new JdbcPlanning(jdbi);
        this.planCheckIns = new PlanCheckIns(planning, calendar, clock);
        this.planSessionMessages = new PlanSessionMessages(sessions, people, calendar, clock);
        this.planObjectiveMessages = new PlanObjectiveMessages(new JdbcObjectiveAsks(jdbi), clock);

        Participations participations = new JdbcParticipations(jdbi);
        this.planFirstContacts = new PlanFirstContacts(participations, people, calendar, clock);
        Agreements agreements = new JdbcAgreements(jdbi);
        this.planAgreements = new PlanAgreements(agreements, clock);
        this.lookAhead = new LookAhead(new JdbcUnsought(jdbi), people, outbox, this.connected, workspaces, clock);
        Referents referents = new JdbcReferents(jdbi);
        AskReferent askReferent = new AskReferent(referents, clock);
        ComposeFirstContact firstContact = new ComposeFirstContact(participations, outbox, calendar);
        TakePart takePart = new TakePart(participations, people, platforms, firstContact, askReferent::buttons, clock);
        AgreementTalk agreementTalk = new AgreementTalk(agreements, clock);

        Memberships memberships = new JdbcMemberships(jdbi);
        TalkAboutObjectives talkAboutObjectives =
                new TalkAboutObjectives(objectives, new JdbcCoverage(jdbi), memberships, clock);
        SessionConversation sessionConversation = new SessionConversation(sessions, library, clock);
        PersonalSettings settings = new PersonalSettings(people, clock);
        KeptNotes notes = new JdbcKeptNotes(jdbi);
        PairsInLine pairsInLine = new JdbcPairsInLine(jdbi);
        EndPair endPair = new EndPair(pairsInLine, clock);
        Setup setup = new JdbcSetup(jdbi);
        Participants participants = new JdbcParticipants(jdbi);
        ProgrammeCard programmeCard = new ProgrammeCard(setup, participants, endPair);
        KeepForSession keep = new KeepForSession(notes, clock);
        Relationships relationships = new JdbcRelationships(jdbi);
        this.pairLife = new LiveAsPair(relationships, clock);
        Pairings pairings = new JdbcPairings(jdbi);
        AnswerProposal proposals = new AnswerProposal(pairings, clock);
        DirectPairs directPairs = new DirectPairs(pairings, relationships, clock);
        this.mentorRoom = new MentorRoom(jdbi, people, calendar, clock);
        ReadStatus readStatus = new ReadStatus(figures);
        ReadMyStatus readMyStatus = new ReadMyStatus(figures);
        ComposeHome composeHome = new ComposeHome(
                memberships,
                new ComposeHome.Features(
                        takePart,
                        agreementTalk,
                        askReferent,
                        new CheckInsAtHome(checkIns, library),
                        sessionConversation,
                        keep,
                        talkAboutObjectives,
                        settings,
                        new MentoringAtHome(mentorRoom.parts()),
                        readMyStatus,
                        readStatus,
                        proposals),
                clock);
        this.homes = new RefreshHomes(
                composeHome, new JdbcHomeViews(jdbi), people, workspaces, platforms, background, clock);

        this.dispatcher = new Dispatcher(
                outbox,
                people,
                platforms,
                workspaces,
                calendar,
                Stream.concat(
                                Stream.of(
                                        firstContact,
                                        new OnlyWithConsent(
                                                new ShowWhenSent(
                                                        new ComposeCheckIn(checkIns, outbox, calendar, library), homes),
                                                participations),
                                        new OnlyWithConsent(
                                                new HoldBackUntilAgreed(
                                                        new ComposeSessionMessage(sessions, notes, library),
                                                        agreements,
                                                        outbox),
                                                participations),
                                        new OnlyWithConsent(new ComposeAgreement(agreements), participations),
                                        new ComposeReferentMessage(referents),
                                        new ComposeProposal(pairings),
                                        new ComposePairMessage(relationships),
                                        new ComposeObjectiveMessage(objectives),
                                        new ComposeRemovalNotice(installationChanges),
                                        new ComposeLineNotice(pairsInLine)),
                                mentorRoom.composers().stream())
                        .toList(),
                clock,
                workers);

        RespondToCheckIn respond = new RespondToCheckIn(checkIns, outbox, calendar, library, clock);
        this.conversation = new Conversation(
                people,
                workspaces,
                memberships,
                platforms,
                outbox,
                receipts,
                List.of(
                        new CheckInTalk(respond, new RefreshCards(respond, people, platforms, background)),
                        takePart,
                        agreementTalk,
                        askReferent,
                        sessionConversation,
                        settings,
                        keep,
                        new ShowPairs(
                                memberships, directPairs, proposals, pairLife, new JdbcPreferences(jdbi), pairings),
                        directPairs,
                        new ChangeProposals(pairings, clock),
                        proposals,
                        pairLife,
                        talkAboutObjectives,
                        new MentoringTalk(memberships, mentorRoom.parts()),
                        endPair,
                        new SetUpProgramme(memberships, programmeCard),
                        new ChangeSettings(setup, programmeCard, clock),
                        new ChangeAims(setup),
                        new AddPeople(participants, people, platforms, holidays),
                        new ChangePeople(participants, people, platforms, holidays, endPair, clock),
                        new AnswerStatus(memberships, readStatus, readMyStatus, clock)),
                homes,
                clock);
    }

    /**
     * Plans all that falls due soon. Harmless however often and on however many nodes it runs. What fails is logged,
     * keeps nothing else from being planned, and is tried again with the next tick.
     */
    public void plan() {
        apart("workspaces", () -> workspaces.settle(connected));
        apart(
                "installations",
                () -> installationChanges.follow(
                        clock.instant(), clock.instant().plus(WORTH_TELLING)));
        apart("look-ups", lookAhead::run);
        apart("first contacts", planFirstContacts::run);
        apart("agreements", planAgreements::run);
        apart("session messages", planSessionMessages::run);
        apart("fit checks", pairLife::plan);
        apart("objectives", planObjectiveMessages::run);
        apart("check-ins", planCheckIns::run);
        apart("supervision messages", mentorRoom::plan);
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

    /** The next moment at which a message or a check-in falls due, in the past where one is overdue. */
    public Optional<Instant> nextDue() {
        return Stream.of(outbox.nextDue(), planning.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
