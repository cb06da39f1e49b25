package io.visavis.core.commitment;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a manager sees what they set out to do. */
record PlanCards(Words words, ZoneId zone) {
    static final String PRACTISE = "commitment.practise";
    static final String LET_GO = "commitment.let_go";
    static final String TAKE_UP = "commitment.take_up";

    /** As many as can be kept in mind; each takes three blocks, of which Slack takes fifty. */
    private static final int SHOWN = 8;
    /** Of what was told of one, and of how it was worded. */
    private static final int HISTORY = 6;

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
                .text(String.join("\n", lines(plan)))
                .buttons(
                        Button.opening(words.say("commitment.button.practise"), PRACTISE, id),
                        Button.acting(words.say("commitment.button.let_go"), LET_GO, id));
    }

    /** Where it stands; how it came there, once more than one thing was told; how it was worded before. */
    private List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(standing(plan));
        if (plan.told().size() > 1) {
            lines.add(words.say(
                    "commitment.history",
                    "told",
                    last(plan.told()).stream().map(this::told).collect(Collectors.joining(" · "))));
        }
        for (Plan.Earlier earlier : last(plan.earlier())) {
            String before = words.say("checkin.if_then", "cue", earlier.cue(), "action", earlier.action());
            lines.add(words.say("commitment.earlier", "day", day(earlier.until()), "plan", before));
        }
        return lines;
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - HISTORY), all.size());
    }

    private String told(Plan.Told told) {
        Commitment.Outcome outcome = told.outcome();
        Practice practice = told.practice();
        String what = outcome != null
                ? words.say("commitment.outcome." + outcome.code())
                : words.say("commitment.practice."
                        + Objects.requireNonNull(practice).code());
        return words.say("commitment.told", "day", day(told.at()), "what", what);
    }

    private String day(Instant at) {
        return words.shortDay(at.atZone(zone).toLocalDate());
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
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Choice(
                "practice",
                words.say("commitment.form.practice"),
                steps,
                practice == null ? null : practice.code(),
                true));
        CheckIn.Mentor reader = plan.reader();
        if (reader != null) {
            inputs.add(audience(reader, plan.stepShared()));
        }
        return new Form(
                PRACTISE,
                words.say("commitment.form.title"),
                List.of(new Block.Quote(plan(plan.commitment()))),
                inputs,
                words.say("commitment.form.submit"),
                words.say("commitment.form.cancel"),
                context(plan));
    }

    /** Only of a plan that this mentor may read, and nothing is told unless it is chosen. */
    private Input audience(CheckIn.Mentor reader, boolean shared) {
        List<Input.Option> options = List.of(
                new Input.Option("me", words.say("commitment.audience.me")),
                new Input.Option("mentor", words.say("commitment.audience.mentor", "mentor", reader.name())));
        return new Input.Choice(
                "audience", words.say("commitment.form.audience"), options, shared ? "mentor" : "me", false);
    }

    /** The plan and the pair in which its step would be shared: what was chosen for one mentor is not for another. */
    static String context(Plan plan) {
        CheckIn.Mentor reader = plan.reader();
        return plan.commitment().id() + "/" + (reader == null ? "" : reader.mentorshipId());
    }

    static String planOf(String context) {
        return context.split("/", 2)[0];
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
