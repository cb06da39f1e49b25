package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.matching.Alternatives;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Proposal;
import io.visavis.core.matching.pairing.Pairing.State;
import io.visavis.core.matching.pairing.Pairings.Couple;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A director chooses somebody else for a manager, or takes back what is before two people. */
public final class ChangeProposals implements Talk {
    private static final int CHOICES = 6;
    private static final int OPTIONS = 100;

    private final Pairings pairings;
    private final Drafts drafts;
    private final Clock clock;

    public ChangeProposals(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.drafts = new Drafts(pairings, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Person director = viewer.person();
        long programme = Subject.programme(pressed.value());
        return switch (pressed.action()) {
            case DirectorCards.CHANGE -> Optional.of(change(programme, Subject.rest(pressed.value()), director));
            case DirectorCards.WITHDRAW -> Optional.of(withdraw(programme, director));
            default -> Optional.empty();
        };
    }

    private Reply change(long programme, long enrolment, Person director) {
        return form(programme, enrolment, director)
                .<Reply>map(form -> new Reply.OpenForm(form.form(Map.of())))
                .orElseGet(() -> gone(director));
    }

    /** Among those who have room beside the other drafts; the one proposed now stands first. */
    private Optional<ChangeForm> form(long programme, long enrolment, Person director) {
        Pool pool = pairings.unpaired(programme, clock.instant());
        List<Pairing> others = pairings.of(programme, State.DRAFT);
        Optional<Proposal> now = others.stream()
                .filter(draft -> draft.enrolmentId() == enrolment)
                .findFirst()
                .flatMap(draft -> Drafts.proposal(pool, draft));
        Map<Long, Integer> given = Drafts.given(others.stream().filter(draft -> draft.enrolmentId() != enrolment));
        PairWords says = new PairWords(Words.in(director.language()), pairings.competencies(programme));
        return pool.mentee(enrolment).map(mentee -> {
            Stream<Proposal> free = new Alternatives(pool)
                            .mentors(
                                    mentee,
                                    now.map(p -> p.mentor().id()).orElse(0L),
                                    pool.mentors().size())
                            .stream()
                            .filter(p -> p.mentor().room()
                                    > given.getOrDefault(p.mentor().id(), 0));
            List<Proposal> choices =
                    Stream.concat(now.stream(), free).limit(CHOICES).toList();
            return new ChangeForm(programme, mentee, choices, pool, says);
        });
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        long programme = Subject.programme(submitted.context());
        return switch (submitted.form()) {
            case DirectorCards.CHANGE ->
                Optional.of(changed(programme, Subject.rest(submitted.context()), submitted.values(), viewer.person()));
            case DirectorCards.WITHDRAW -> Optional.of(withdrawn(programme, submitted.values(), viewer.person()));
            default -> Optional.empty();
        };
    }

    private Reply changed(long programme, long enrolment, Map<String, String> values, Person director) {
        ChangeForm form = form(programme, enrolment, director).orElse(null);
        if (form == null) {
            return gone(director);
        }
        ChangeForm.Chosen chosen = form.chosen(values);
        Mentor mentor = chosen.mentor();
        if (mentor == null) {
            return new Reply.RejectFields(form.form(values), Map.of(chosen.field(), chosen.error()));
        }
        pairings.redraft(new Couple(enrolment, mentor.id()), clock.instant());
        Pool pool = pairings.unpaired(programme, clock.instant());
        int at = Math.max(
                0,
                drafts.in(programme, pool).stream()
                        .map(d -> d.pairing().enrolmentId())
                        .toList()
                        .indexOf(enrolment));
        return new Reply.Replace(drafts.page(programme, at - at % DirectorCards.ON_A_PAGE, director));
    }

    private Reply withdraw(long programme, Person director) {
        Words words = Words.in(director.language());
        List<Input.Option> options = pairings.of(programme, State.PUT).stream()
                .limit(OPTIONS)
                .map(p -> new Input.Option(
                        Long.toString(p.id()),
                        words.say(
                                "matching.pair",
                                "mentee",
                                p.mentee().name(),
                                "mentor",
                                p.mentor().name())))
                .toList();
        return options.isEmpty()
                ? gone(director)
                : new Reply.OpenForm(new Form(
                        DirectorCards.WITHDRAW,
                        words.say("matching.withdraw.title"),
                        List.of(Block.Text.of(words.say("matching.withdraw.intro"))),
                        List.of(new Input.Choice("pairing", words.say("matching.withdraw.which"), options, null, true)),
                        words.say("matching.withdraw.submit"),
                        words.say("matching.cancel"),
                        Long.toString(programme)));
    }

    private Reply withdrawn(long programme, Map<String, String> values, Person director) {
        Instant now = clock.instant();
        long id = Subject.number(values.getOrDefault("pairing", ""));
        return pairings.withdraw(programme, id, now, now.plus(DirectPairs.WORTH_ANSWERING))
                ? new Reply.Replace(Message.of(Words.in(director.language()).say("matching.withdrawn")))
                : gone(director);
    }

    private static Reply gone(Person director) {
        return new Reply.Say(Message.of(Words.in(director.language()).say("matching.gone")));
    }
}
