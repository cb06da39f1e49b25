package io.visavis.core.session.debrief;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.checkin.PlanFields;
import io.visavis.core.people.Person;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.debrief.Debriefs.Debrief;
import io.visavis.core.session.debrief.Debriefs.Step;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a session did not take place; how useful it was, and what one takes away from it. */
record DebriefForms(Person person, Words words) {
    static final String WHY = "why";
    static final String USEFUL = "useful";
    static final String TAKEAWAY = "takeaway";
    static final String AUDIENCE = "audience";
    static final int MOST = 2000;

    DebriefForms(Person person) {
        this(person, Words.in(person.language()));
    }

    Form why(MentoringSession session) {
        DebriefCards cards = new DebriefCards(person);
        List<Input.Option> options = Arrays.stream(Debriefs.Why.values())
                .map(why -> new Input.Option(why.code(), cards.why(why, session)))
                .toList();
        return form(
                DebriefCards.WHY,
                "session.why",
                session,
                List.of(new Input.Choice(WHY, words.say("session.why.label"), options, null, true)));
    }

    /**
     * @param step what the manager set out to do already
     * @param values as they were entered, or as they were written before
     */
    Form debrief(MentoringSession session, Optional<Step> step, Map<String, String> values) {
        String useful = values.getOrDefault(USEFUL, "");
        Input scale = new Input.Scale(
                USEFUL,
                words.say("session.debrief.form.useful"),
                1,
                5,
                words.say("session.debrief.form.little"),
                words.say("session.debrief.form.very"),
                useful.matches("[1-5]") ? Integer.valueOf(useful) : null,
                false);
        Input takeaway = new Input.TextInput(
                TAKEAWAY,
                words.say("session.debrief.form.takeaway"),
                words.say("session.debrief.form.hint"),
                true,
                values.get(TAKEAWAY),
                MOST,
                false);
        List<Input> inputs = new ArrayList<>(List.of(scale, takeaway));
        if (asksForPlan(session, step)) {
            inputs.addAll(new PlanFields(words).inputs(values));
        }
        inputs.add(audience(session, values));
        return form(DebriefCards.WRITE, "session.debrief.form", session, inputs);
    }

    /** Only the manager plans, and only as long as no question has asked about it. */
    boolean asksForPlan(MentoringSession session, Optional<Step> step) {
        return session.isManager(person.id()) && step.filter(Step::asked).isEmpty();
    }

    private Input audience(MentoringSession session, Map<String, String> values) {
        String name = session.other(person.id()).name();
        List<Input.Option> options = Stream.of("me", "other")
                .map(who -> new Input.Option(who, words.say("session.audience." + who, "name", name)))
                .toList();
        String label = session.isManager(person.id()) ? "session.audience.with_step" : "session.audience";
        return new Input.Choice(AUDIENCE, words.say(label), options, values.getOrDefault(AUDIENCE, "me"), true);
    }

    /** @param sharedLast what was chosen the last time, for a first word about this session */
    static Map<String, String> values(Optional<Debrief> written, Optional<Step> step, boolean sharedLast) {
        Map<String, String> values = new HashMap<>();
        step.filter(planned -> !planned.letGo()).ifPresent(planned -> values.putAll(PlanFields.values(planned.plan())));
        values.put(AUDIENCE, written.map(Debrief::shared).orElse(sharedLast) ? "other" : "me");
        written.ifPresent(debrief -> {
            if (debrief.usefulness() != null) {
                values.put(USEFUL, Integer.toString(debrief.usefulness()));
            }
            if (debrief.takeaway() != null) {
                values.put(TAKEAWAY, debrief.takeaway());
            }
        });
        return values;
    }

    private Form form(String id, String key, MentoringSession session, List<Input> inputs) {
        String name = session.other(person.id()).name();
        return new Form(
                id,
                words.say(key + ".title"),
                List.of(Block.Text.of(words.say(key + ".intro", "name", name))),
                inputs,
                words.say("session.form.save"),
                words.say("session.form.cancel"),
                Long.toString(session.id()));
    }
}
