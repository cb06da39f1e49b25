package io.visavis.core.commitment;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.words.Words;
import java.util.Arrays;
import java.util.List;

/** How a manager sees what they set out to do. */
record PlanCards(Words words) {
    static final String PRACTISE = "commitment.practise";
    static final String LET_GO = "commitment.let_go";
    static final String TAKE_UP = "commitment.take_up";

    /** As many as can be kept in mind; each takes three blocks, of which Slack takes fifty. */
    private static final int SHOWN = 8;

    Message list(List<Plan> plans) {
        List<Plan> underWay = plans.stream().filter(Plan::isUnderWay).toList();
        long passedOn = plans.stream()
                .filter(plan -> plan.practice() == Practice.PASSED_ON)
                .count();
        MessageBuilder message = new MessageBuilder().heading(words.say("commitment.title"));
        if (underWay.isEmpty()) {
            message.text(words.say("commitment.none"));
        }
        underWay.stream().limit(SHOWN).forEach(plan -> add(message, plan));
        if (underWay.size() > SHOWN) {
            message.text(words.say("commitment.more", "more", underWay.size() - SHOWN));
        }
        if (passedOn > 0) {
            message.text(words.say("commitment.passed_on", "count", passedOn));
        }
        return message.context(words.say("commitment.privacy")).build();
    }

    private void add(MessageBuilder message, Plan plan) {
        Commitment commitment = plan.commitment();
        String id = Long.toString(commitment.id());
        message.quote(plan(commitment))
                .text(standing(plan))
                .buttons(
                        Button.opening(words.say("commitment.button.practise"), PRACTISE, id),
                        Button.acting(words.say("commitment.button.let_go"), LET_GO, id));
    }

    private String plan(Commitment commitment) {
        return words.say("checkin.if_then", "cue", commitment.cue(), "action", commitment.action());
    }

    private String standing(Plan plan) {
        Practice practice = plan.practice();
        String told = practice == null
                ? words.say("commitment.outcome." + plan.commitment().outcome().code())
                : words.say("commitment.practice." + practice.code());
        return words.say("commitment.standing", "week", words.shortDay(plan.week()), "told", told);
    }

    Form form(Plan plan) {
        Practice practice = plan.practice();
        List<Input.Option> steps = Arrays.stream(Practice.values())
                .map(step -> new Input.Option(step.code(), words.say("commitment.step." + step.code())))
                .toList();
        return new Form(
                PRACTISE,
                words.say("commitment.form.title"),
                List.of(new Block.Quote(plan(plan.commitment()))),
                List.of(new Input.Choice(
                        "practice",
                        words.say("commitment.form.practice"),
                        steps,
                        practice == null ? null : practice.code(),
                        true)),
                words.say("commitment.form.submit"),
                words.say("commitment.form.cancel"),
                Long.toString(plan.commitment().id()));
    }

    /** With the way back. */
    Message letGo(Plan plan) {
        return new MessageBuilder()
                .text(words.say("commitment.gone"))
                .quote(plan(plan.commitment()))
                .buttons(Button.acting(
                        words.say("commitment.button.take_up"),
                        TAKE_UP,
                        Long.toString(plan.commitment().id())))
                .build();
    }
}
