package io.visavis.core.session.handover;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.people.Person;
import io.visavis.core.session.HandedOver;
import io.visavis.core.session.HandedOver.Kind;
import io.visavis.core.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Yes or no for each kind of which there is something. */
record HandOverForm(HandOver handOver, HandedOver shared, Words words) {
    private static final String YES = "yes";
    private static final String NO = "no";

    HandOverForm(HandOver handOver, HandedOver shared, Person mentee) {
        this(handOver, shared, Words.in(mentee.language()));
    }

    private Stream<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> shared.count(kind) > 0);
    }

    Form form() {
        return new Form(
                HandOverCards.CHOOSE,
                words.say("session.handover.form.title"),
                List.of(
                        Block.Text.of(words.say(
                                "session.handover.form.intro", "name", handOver.mentor(), "former", handOver.former())),
                        Block.Text.of(words.say("session.handover.form.how", "former", handOver.former()))),
                kinds().<Input>map(this::choice).toList(),
                words.say("session.handover.form.save"),
                words.say("session.form.cancel"),
                handOver.subject());
    }

    private Input.Choice choice(Kind kind) {
        return new Input.Choice(
                kind.code(),
                words.say("session.handover.form." + kind.code(), "count", shared.count(kind)),
                List.of(
                        new Input.Option(NO, words.say("session.handover.form.no")),
                        new Input.Option(YES, words.say("session.handover.form.yes", "name", handOver.mentor()))),
                handOver.chosen().contains(kind) ? YES : NO,
                true);
    }

    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        kinds().filter(kind -> !values.getOrDefault(kind.code(), "").matches(YES + "|" + NO))
                .forEach(kind -> errors.put(kind.code(), words.say("session.handover.form.error")));
        return errors;
    }

    /** Of values without errors. */
    Set<Kind> chosen(Map<String, String> values) {
        return kinds().filter(kind -> YES.equals(values.get(kind.code()))).collect(Collectors.toUnmodifiableSet());
    }
}
