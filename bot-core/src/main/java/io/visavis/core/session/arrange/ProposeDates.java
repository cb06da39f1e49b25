package io.visavis.core.session.arrange;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentorship.Relationship;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.arrange.Arrangements.Draft;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of a pair proposes up to three dates, of their own accord or in answer to the other's. */
public final class ProposeDates implements Talk {
    static final String PROPOSE = "session.propose";
    private static final String WITH = "with";
    private static final List<String> SLOTS = List.of("slot1", "slot2", "slot3");

    private final Arrangements arrangements;
    private final Relationships relationships;
    private final Sessions sessions;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ProposeDates(
            Arrangements arrangements,
            Relationships relationships,
            Sessions sessions,
            People people,
            WorkingCalendar calendar,
            Clock clock) {
        this.arrangements = arrangements;
        this.relationships = relationships;
        this.sessions = sessions;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A button that opens the form for one pair. */
    public static Button button(Words words, long pair) {
        return Button.opening(words.say("session.button.propose"), PROPOSE, pair + ":0");
    }

    /**
     * Whom the dates are for, and what their writer saw.
     *
     * @param pair 0 where it is to be chosen in the form
     * @param seen the open proposal before the writer; 0 for none
     */
    private record About(long pair, long seen) {
        static About of(String value) {
            return value.matches("\\d{1,18}:\\d{1,18}")
                    ? new About(Long.parseLong(value.split(":")[0]), Long.parseLong(value.split(":")[1]))
                    : new About(0, 0);
        }
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(PROPOSE) ? Optional.of(open(viewer, pressed.value())) : Optional.empty();
    }

    private Reply open(Viewer viewer, String value) {
        List<Relationship> pairs = pairs(viewer, About.of(value));
        if (pairs.isEmpty()) {
            return say(viewer, "session.no_pair");
        }
        Map<String, String> values = new HashMap<>();
        if (pairs.size() == 1) {
            arrangements.usual(pairs.get(0).id()).ifPresent(usual -> {
                values.put(DateFields.MINUTES, Integer.toString(usual.minutes()));
                values.put(DateFields.PLACE, usual.place());
            });
        }
        return new Reply.OpenForm(form(viewer.person(), pairs, value, values));
    }

    /** The pair that is meant, or all of someone's from which they choose one. */
    private List<Relationship> pairs(Viewer viewer, About about) {
        return relationships.of(viewer.person().id(), viewer.programmes()).stream()
                .filter(pair -> about.pair() == 0 || pair.id() == about.pair())
                .filter(pair -> !sessions.inOneLine(pair.id()))
                .toList();
    }

    private static Form form(Person person, List<Relationship> pairs, String context, Map<String, String> values) {
        Words words = Words.in(person.language());
        DateFields fields = new DateFields(person, values);
        List<Input> inputs = new ArrayList<>();
        if (pairs.size() > 1) {
            List<Input.Option> options = pairs.stream()
                    .map(pair -> new Input.Option(Long.toString(pair.id()), other(pair, person)))
                    .toList();
            inputs.add(new Input.Choice(WITH, words.say("session.form.with"), options, values.get(WITH), true));
        }
        for (String slot : SLOTS) {
            inputs.add(fields.when(slot, "session.form." + slot, slot.equals(SLOTS.get(0))));
        }
        inputs.addAll(fields.howLongAndWhere());
        String intro = pairs.size() > 1
                ? words.say("session.propose.intro_some")
                : words.say("session.propose.intro", "name", other(pairs.get(0), person));
        return new Form(
                PROPOSE,
                words.say("session.propose.title"),
                List.of(Block.Text.of(intro)),
                inputs,
                words.say("session.propose.submit"),
                words.say("session.form.cancel"),
                context);
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(PROPOSE) ? Optional.of(propose(viewer, submitted)) : Optional.empty();
    }

    private Reply propose(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        About about = About.of(submitted.context());
        List<Relationship> pairs = pairs(viewer, about);
        if (pairs.isEmpty()) {
            return say(viewer, "session.no_pair");
        }
        Map<String, String> values = submitted.values();
        DateFields fields = new DateFields(person, values);
        Relationship pair = chosen(pairs, values.getOrDefault(WITH, ""));
        Draft draft = draft(fields, pair, person, about.seen());
        if (!fields.errors().isEmpty() || pair == null) {
            return new Reply.RejectFields(form(person, pairs, submitted.context(), values), fields.errors());
        }
        if (arrangements.propose(draft, clock.instant())) {
            return new Reply.Replace(proposed(viewer, pair));
        }
        return pairs.size() > 1
                ? new Reply.RejectFields(
                        form(person, pairs, submitted.context(), values),
                        Map.of(WITH, words(viewer).say("session.error.answer_first", "name", other(pair, person))))
                : say(viewer, "session.overtaken");
    }

    private static @Nullable Relationship chosen(List<Relationship> pairs, String with) {
        if (pairs.size() == 1) {
            return pairs.get(0);
        }
        return pairs.stream()
                .filter(pair -> Long.toString(pair.id()).equals(with))
                .findFirst()
                .orElse(null);
    }

    private Draft draft(DateFields fields, @Nullable Relationship pair, Person person, long seen) {
        Words words = Words.in(person.language());
        List<Instant> slots = fields.moments(SLOTS, clock.instant());
        int minutes = fields.minutes();
        String place = fields.place();
        if (slots.isEmpty()) {
            fields.error(SLOTS.get(0), words.say("session.error.when"));
        }
        if (pair == null) {
            fields.error(WITH, words.say("session.error.with"));
        }
        for (String slot : SLOTS) {
            fields.moment(slot, clock.instant())
                    .flatMap(at -> clash(person, at, minutes))
                    .ifPresent(clash -> fields.error(
                            slot,
                            words.say(
                                    "session.error.busy",
                                    "name",
                                    clash.other(person.id()).name())));
        }
        return new Draft(pair == null ? 0 : pair.id(), person.id(), seen, slots, minutes, place);
    }

    private Optional<MentoringSession> clash(Person person, Instant from, int minutes) {
        return arrangements.clash(Set.of(person.id()), from, from.plus(Duration.ofMinutes(minutes)), 0);
    }

    private Message proposed(Viewer viewer, Relationship pair) {
        Proposal proposal = arrangements.open(viewer.person().id(), viewer.programmes()).stream()
                .filter(open -> open.mentorshipId() == pair.id())
                .findFirst()
                .orElseThrow();
        Person other = people.byId(proposal.asked().personId()).orElseThrow();
        return new ProposalCards(viewer.person()).proposed(proposal, new TheirTime(other, calendar));
    }

    private static String other(Relationship pair, Person person) {
        return pair.other(person.id()).map(Relationship.Party::name).orElse("");
    }

    private static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }

    private static Reply say(Viewer viewer, String key) {
        return new Reply.Say(Message.of(words(viewer).say(key)));
    }
}
