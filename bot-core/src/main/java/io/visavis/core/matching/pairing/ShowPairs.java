package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentorship.LiveAsPair;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.handover.ChooseHandOver;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers "pairs": a director's programmes, what waits for one's own answer, one's own pairs, one's own wishes. */
public final class ShowPairs implements Talk {
    private final Memberships memberships;
    private final DirectPairs direct;
    private final AnswerProposal proposals;
    private final LiveAsPair own;
    private final ChooseHandOver handOver;
    private final Preferences preferences;
    private final Pairings pairings;

    public ShowPairs(
            Memberships memberships,
            DirectPairs direct,
            AnswerProposal proposals,
            LiveAsPair own,
            ChooseHandOver handOver,
            Preferences preferences,
            Pairings pairings) {
        this.memberships = memberships;
        this.direct = direct;
        this.proposals = proposals;
        this.own = own;
        this.handOver = handOver;
        this.preferences = preferences;
        this.pairings = pairings;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.PAIRS ? Optional.of(new Reply.Say(pairs(viewer))) : Optional.empty();
    }

    private Message pairs(Viewer viewer) {
        Person person = viewer.person();
        Words words = Words.in(person.language());
        List<Membership> all = memberships.seenBy(viewer);
        List<Message> parts = new ArrayList<>();
        all.stream()
                .filter(membership -> membership.role() == Role.DIRECTOR)
                .forEach(programme -> parts.add(direct.overview(programme, person)));
        proposals.waiting(viewer).ifPresent(parts::add);
        own.pairs(viewer).ifPresent(parts::add);
        handOver.all(viewer).ifPresent(parts::add);
        wishes(all, words).ifPresent(parts::add);
        if (parts.isEmpty()) {
            return Message.of(words.say("matching.none"));
        }
        MessageBuilder message = new MessageBuilder();
        for (int i = 0; i < parts.size(); i++) {
            (i == 0 ? message : message.divider()).message(parts.get(i));
        }
        return message.build();
    }

    /** One button for each programme in which someone is a manager or a mentor. */
    private static Optional<Message> wishes(List<Membership> all, Words words) {
        Button[] buttons = all.stream()
                .filter(membership -> membership.role() == Role.MENTEE || membership.role() == Role.MENTOR)
                .map(membership -> List.of(membership.programmeId(), membership.name(words)))
                .distinct()
                .map(each -> Button.opening(
                        words.say("matching.button.wishes", "programme", each.get(1)), WishesForm.ID, "" + each.get(0)))
                .toArray(Button[]::new);
        return buttons.length == 0
                ? Optional.empty()
                : Optional.of(new MessageBuilder()
                        .text(words.say("matching.wishes.intro"))
                        .buttons(buttons)
                        .build());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (!pressed.action().equals(WishesForm.ID)) {
            return Optional.empty();
        }
        long programme = Subject.programme(pressed.value());
        return Optional.of(form(viewer, programme)
                .<Reply>map(form -> new Reply.OpenForm(form.form(WishesForm.values(
                        preferences.of(programme, viewer.person().id())))))
                .orElseGet(() -> notYours(viewer)));
    }

    /** Empty for someone who is neither a manager nor a mentor of the programme. */
    private Optional<WishesForm> form(Viewer viewer, long programme) {
        List<Role> roles = memberships.seenBy(viewer).stream()
                .filter(membership -> membership.programmeId() == programme)
                .map(Membership::role)
                .toList();
        if (!roles.contains(Role.MENTEE) && !roles.contains(Role.MENTOR)) {
            return Optional.empty();
        }
        Map<Long, Bilingual> strengths = roles.contains(Role.MENTOR) ? pairings.competencies(programme) : Map.of();
        return Optional.of(
                new WishesForm(programme, strengths, Words.in(viewer.person().language())));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(WishesForm.ID) ? Optional.of(store(viewer, submitted)) : Optional.empty();
    }

    private Reply store(Viewer viewer, Submitted submitted) {
        long programme = Subject.programme(submitted.context());
        WishesForm form = form(viewer, programme).orElse(null);
        if (form == null) {
            return notYours(viewer);
        }
        Map<String, String> values = submitted.values();
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        long person = viewer.person().id();
        preferences.wish(programme, person, WishesForm.wishes(values));
        if (!form.competencies().isEmpty()) {
            preferences.beStrongIn(programme, person, WishesForm.strengths(values));
        }
        return new Reply.Replace(Message.of(form.words().say("matching.wishes.kept")));
    }

    private static Reply notYours(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("matching.not_yours")));
    }
}
