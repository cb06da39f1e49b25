package io.visavis.core.home;

import io.visavis.core.agreement.AgreementTalk;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.CheckInsAtHome;
import io.visavis.core.keep.KeepForSession;
import io.visavis.core.matching.pairing.AnswerProposal;
import io.visavis.core.mentor.MentoringAtHome;
import io.visavis.core.objective.TalkAboutObjectives;
import io.visavis.core.onboarding.TakePart;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.referent.AskReferent;
import io.visavis.core.session.arrange.ShowSessions;
import io.visavis.core.settings.PersonalSettings;
import io.visavis.core.status.MyStatus;
import io.visavis.core.status.MyStatusCard;
import io.visavis.core.status.ReadMyStatus;
import io.visavis.core.status.ReadStatus;
import io.visavis.core.status.StatusCard;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What someone's home shows: first what waits for them, then what is coming, then how things stand. Each part is what
 * its feature says of itself; someone with several roles sees the parts of all of them.
 */
public final class ComposeHome {
    private final Memberships memberships;
    private final Features features;
    private final Clock clock;

    /** The features that have a part in it. */
    public record Features(
            TakePart takePart,
            AgreementTalk agreements,
            AskReferent referent,
            CheckInsAtHome checkIns,
            ShowSessions sessions,
            KeepForSession keep,
            TalkAboutObjectives objectives,
            PersonalSettings settings,
            MentoringAtHome mentoring,
            ReadMyStatus myStatus,
            ReadStatus status,
            AnswerProposal proposals) {}

    public ComposeHome(Memberships memberships, Features features, Clock clock) {
        this.memberships = memberships;
        this.features = features;
        this.clock = clock;
    }

    /** The home at this moment, in the person's language and zone, with what may be shown where they look at it. */
    public Message of(Viewer viewer) {
        Person person = viewer.person();
        Words words = Words.in(person.language());
        List<Message> parts = new ArrayList<>();
        features.settings().onBreak(person).ifPresent(parts::add);
        features.proposals().waiting(viewer).ifPresent(parts::add);
        features.takePart().atHome(viewer).ifPresent(parts::add);
        features.agreements().atHome(viewer).ifPresent(parts::add);
        parts.addAll(ownPart(viewer, words));
        memberships.seenBy(viewer).forEach(membership -> parts.addAll(steered(viewer, membership, words)));
        if (parts.isEmpty()) {
            parts.add(Message.of(words.say("status.mine_none")));
        }
        MessageBuilder home = new MessageBuilder();
        parts.forEach(part -> home.message(part).divider());
        return home.buttons(buttons(viewer, words))
                .context(words.say("home.privacy"))
                .build();
    }

    private List<Message> ownPart(Viewer viewer, Words words) {
        MyStatus own = features.myStatus().of(viewer, clock.instant());
        List<Message> parts = new ArrayList<>();
        boolean manager = !own.asMentee().isEmpty();
        if (manager) {
            parts.add(features.checkIns().questions(viewer));
        }
        if (!own.isEmpty()) {
            parts.add(features.sessions().next(viewer));
        }
        if (manager) {
            features.keep().atHome(viewer).ifPresent(parts::add);
            features.checkIns().commitments(viewer).ifPresent(parts::add);
            features.objectives().atHome(viewer).ifPresent(parts::add);
        }
        features.objectives().waiting(viewer).ifPresent(parts::add);
        MyStatusCard.mentees(own, words).ifPresent(parts::add);
        parts.addAll(features.mentoring().own(viewer));
        return parts;
    }

    /** What waits for who steers a programme or accompanies its mentors, then how it stands. */
    private List<Message> steered(Viewer viewer, Membership membership, Words words) {
        List<Message> parts = new ArrayList<>();
        if (membership.role() == Role.DIRECTOR) {
            features.mentoring().forDirector(viewer, membership).ifPresent(parts::add);
            parts.add(StatusCard.atHome(
                    features.status()
                            .of(membership.programmeId(), viewer.person().zone(), clock.instant()),
                    words));
        } else if (membership.role() == Role.SUPERVISOR) {
            features.mentoring().forSupervisor(viewer, membership).ifPresent(parts::add);
            parts.add(Message.of(words.say("home.supervisor", "programme", membership.name(words))));
        }
        return parts;
    }

    /** A break that runs brings its own button, which ends it. */
    private Button[] buttons(Viewer viewer, Words words) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(PersonalSettings.settingsButton(words));
        if (features.settings().onBreak(viewer.person()).isEmpty()) {
            buttons.add(PersonalSettings.pauseButton(words));
        }
        buttons.add(Button.acting(words.say("conversation.privacy"), TakePart.PRIVACY, ""));
        buttons.addAll(features.referent().buttons(viewer));
        return buttons.toArray(Button[]::new);
    }
}
