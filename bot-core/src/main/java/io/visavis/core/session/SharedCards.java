package io.visavis.core.session;

import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.commitment.Practice;
import io.visavis.core.words.Words;

/** What a manager wrote and shared, as it stands before its reader. */
public record SharedCards(Words words, PromptLibrary library) {

    /** An answer, below the question it is one to. */
    void answer(MessageBuilder message, Preparation.Shared answer) {
        String title = library.find(answer.promptCode())
                .map(prompt -> prompt.in(words.language()).title())
                .orElse("");
        message.text(words.say("session.brief.answer", "title", title, "day", words.shortDay(answer.week())))
                .quote(answer.reflection());
    }

    /** A plan, and how far it has come. */
    void plan(MessageBuilder message, Preparation.SharedPlan plan) {
        message.quote(ifThen(plan)).text(standing(plan));
    }

    String ifThen(Preparation.SharedPlan plan) {
        Commitment commitment = plan.commitment();
        return words.say("checkin.if_then", "cue", commitment.cue(), "action", commitment.action());
    }

    String standing(Preparation.SharedPlan plan) {
        String outcome =
                words.say("session.outcome." + plan.commitment().outcome().code());
        Practice step = plan.step();
        return step == null
                ? outcome
                : words.say(
                        "session.brief.step",
                        "outcome",
                        plan.commitment().outcome().code(),
                        "told",
                        outcome,
                        "step",
                        words.say("commitment.practice." + step.code()));
    }

    /** What was handed over, each kind below its own heading; nothing where there is none. */
    public void handedOver(MessageBuilder message, HandedOver handed) {
        if (!handed.answers().latest().isEmpty()) {
            message.strong(words.say("session.handed.answers"));
            handed.answers().latest().forEach(answer -> answer(message, answer));
            older(message, handed.answers());
        }
        if (!handed.plans().latest().isEmpty()) {
            message.strong(words.say("session.brief.commitments"));
            handed.plans().latest().forEach(plan -> plan(message, plan));
            older(message, handed.plans());
        }
        if (!handed.takeaways().latest().isEmpty()) {
            message.strong(words.say("session.handed.takeaways"));
            handed.takeaways().latest().forEach(message::quote);
            older(message, handed.takeaways());
        }
    }

    private void older(MessageBuilder message, HandedOver.Part<?> part) {
        if (part.older() > 0) {
            message.text(words.say("session.handed.older", "count", part.older()));
        }
    }
}
