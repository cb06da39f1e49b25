package io.visavis.core.session.debrief;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.PlanFields;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.debrief.Debriefs.Debrief;
import io.visavis.core.session.debrief.Debriefs.Step;
import io.visavis.core.session.debrief.Debriefs.Why;
import io.visavis.core.session.debrief.Debriefs.Word;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each of a pair says whether a session took place, as often as they like, and what they make of it. */
public final class DebriefSession implements Talk {
    private final Debriefs debriefs;
    private final Sessions sessions;
    private final Clock clock;

    public DebriefSession(Debriefs debriefs, Sessions sessions, Clock clock) {
        this.debriefs = debriefs;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        String id = pressed.value();
        return switch (pressed.action()) {
            case DebriefCards.HELD -> Optional.of(of(viewer, id, s -> say(s, person, new Word(true, null))));
            case DebriefCards.NOT_HELD -> Optional.of(of(viewer, id, s -> say(s, person, new Word(false, null))));
            case DebriefCards.WHY ->
                Optional.of(of(viewer, id, s -> new Reply.OpenForm(new DebriefForms(person).why(s))));
            case DebriefCards.WRITE -> Optional.of(of(viewer, id, s -> new Reply.OpenForm(form(s, person))));
            default -> Optional.empty();
        };
    }

    private Form form(MentoringSession session, Person person) {
        Optional<Step> step = step(session, person);
        Map<String, String> values =
                DebriefForms.values(debriefs.of(session.id(), person.id()), step, debriefs.sharedLast(person.id()));
        return new DebriefForms(person).debrief(session, step, values);
    }

    /** The manager's own: a mentor neither makes one for them nor reads it here. */
    private Optional<Step> step(MentoringSession session, Person person) {
        return session.isManager(person.id()) ? debriefs.step(session.id()) : Optional.empty();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        String id = submitted.context();
        return switch (submitted.form()) {
            case DebriefCards.WHY -> Optional.of(of(viewer, id, s -> why(s, person, submitted.values())));
            case DebriefCards.WRITE -> Optional.of(of(viewer, id, s -> write(s, person, submitted.values())));
            default -> Optional.empty();
        };
    }

    /** One of the viewer's own sessions that is over. */
    private Reply of(Viewer viewer, String id, Function<MentoringSession, Reply> answer) {
        return (id.matches("\\d{1,18}") ? sessions.byId(Long.parseLong(id)) : Optional.<MentoringSession>empty())
                .filter(session -> session.isOf(viewer.person().id()) && viewer.sees(session.programmeId()))
                .filter(session -> !session.endsAt().isAfter(clock.instant()))
                .map(answer)
                .orElseGet(() -> tell(viewer.person(), "session.not_yours"));
    }

    private Reply say(MentoringSession session, Person person, Word word) {
        return debriefs.say(session.id(), person.id(), word, clock.instant())
                ? new Reply.Replace(said(session, person, word))
                : tell(person, "session.was_cancelled");
    }

    private Message said(MentoringSession session, Person person, Word word) {
        return new DebriefCards(person)
                .said(
                        session,
                        word,
                        debriefs.of(session.id(), person.id()),
                        step(session, person),
                        debriefs.next(session.mentorshipId(), clock.instant()));
    }

    private Reply why(MentoringSession session, Person person, Map<String, String> values) {
        Optional<Why> why = Why.of(values.getOrDefault(DebriefForms.WHY, ""));
        return why.isPresent()
                ? say(session, person, new Word(false, why.get()))
                : new Reply.RejectFields(
                        new DebriefForms(person).why(session),
                        Map.of(DebriefForms.WHY, Words.in(person.language()).say("session.why.error")));
    }

    /** Whoever writes of a session says by it that it took place. */
    private Reply write(MentoringSession session, Person person, Map<String, String> values) {
        DebriefForms forms = new DebriefForms(person);
        Optional<Step> step = step(session, person);
        Map<String, String> errors = errors(values, Words.in(person.language()));
        boolean plans = forms.asksForPlan(session, step);
        if (plans) {
            errors.putAll(new PlanFields(Words.in(person.language())).errors(values));
        }
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(forms.debrief(session, step, values), errors);
        }
        Word word = new Word(true, null);
        if (!debriefs.say(session.id(), person.id(), word, clock.instant())) {
            return tell(person, "session.was_cancelled");
        }
        debriefs.write(session.id(), person.id(), debrief(values), clock.instant());
        if (plans) {
            debriefs.plan(session.id(), PlanFields.read(values), clock.instant());
        }
        return new Reply.Replace(said(session, person, word));
    }

    private static Debrief debrief(Map<String, String> values) {
        String takeaway = values.getOrDefault(DebriefForms.TAKEAWAY, "").strip();
        return new Debrief(
                usefulness(values),
                takeaway.isEmpty() ? null : takeaway,
                values.getOrDefault(DebriefForms.AUDIENCE, "me").equals("other"));
    }

    private static Map<String, String> errors(Map<String, String> values, Words words) {
        Map<String, String> errors = new HashMap<>();
        if (values.getOrDefault(DebriefForms.TAKEAWAY, "").length() > DebriefForms.MOST) {
            errors.put(DebriefForms.TAKEAWAY, words.say("session.want.error", "max", DebriefForms.MOST));
        }
        if (!values.getOrDefault(DebriefForms.AUDIENCE, "").matches("me|other")) {
            errors.put(DebriefForms.AUDIENCE, words.say("session.audience.error"));
        }
        return errors;
    }

    private static @Nullable Integer usefulness(Map<String, String> values) {
        String useful = values.getOrDefault(DebriefForms.USEFUL, "");
        return useful.matches("[1-5]") ? Integer.valueOf(useful) : null;
    }

    private static Reply tell(Person person, String key) {
        return new Reply.Say(Message.of(Words.in(person.language()).say(key)));
    }
}
