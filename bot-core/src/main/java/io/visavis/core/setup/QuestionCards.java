package io.visavis.core.setup;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.Standing;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The questions of a programme, page by page, and one of them, with the buttons that decide on it. */
record QuestionCards(long programme, Words words) {
    static final String LIST = "setup.questions";
    static final String ONE = "setup.question";
    static final String NEW = "setup.question_new";
    static final String WORDS = "setup.question_words";
    static final String FIRST = "setup.question_first";
    static final String EARLIER = "setup.question_earlier";
    static final String TURN = "setup.question_turn";
    static final String OUT = "setup.question_out";
    static final String BACK = "setup.question_back";

    private static final int PAGE = 10;

    /** What is asked first in its order, then the programme's own, then the others by stage; last what is left out. */
    private static final Comparator<Standing> AS_SHOWN = Comparator.comparing(Standing::leftOut)
            .thenComparing(one -> one.rank() == 0)
            .thenComparing(Standing::rank)
            .thenComparing(one -> !one.prompt().isOwn())
            .thenComparing(one -> one.prompt().stage());

    /** @param page from 0; one that is not there shows the last or the first */
    Message list(List<Standing> all, long page) {
        List<Standing> sorted = all.stream().sorted(AS_SHOWN).toList();
        int last = (sorted.size() - 1) / PAGE;
        int shown = (int) Math.max(0, Math.min(page, last));
        List<Standing> some = sorted.subList(shown * PAGE, Math.min(sorted.size(), (shown + 1) * PAGE));
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("setup.questions.heading"))
                .context(words.say("setup.questions.page", "page", shown + 1, "pages", last + 1, "count", all.size()));
        List<Button> buttons = new ArrayList<>();
        for (Standing one : some) {
            message.text("• " + line(one));
            buttons.add(Button.acting(title(one.prompt()), ONE, value(one.prompt())));
        }
        return message.buttons(buttons.toArray(Button[]::new))
                .buttons(navigation(shown, last))
                .context(words.say("setup.questions.hint"))
                .build();
    }

    private Button[] navigation(int shown, int last) {
        List<Button> buttons = new ArrayList<>();
        if (shown > 0) {
            buttons.add(Button.acting(words.say("setup.button.page_before"), LIST, programme + ":" + (shown - 1)));
        }
        if (shown < last) {
            buttons.add(Button.acting(words.say("setup.button.page_after"), LIST, programme + ":" + (shown + 1)));
        }
        buttons.add(Button.opening(words.say("setup.button.question_new"), NEW, Long.toString(programme))
                .primary());
        return buttons.toArray(Button[]::new);
    }

    private String line(Standing one) {
        return words.say("setup.questions.line", "title", title(one.prompt()), "state", state(one));
    }

    private String state(Standing one) {
        String stage = words.say("setup.stage." + one.prompt().stage().code());
        if (one.leftOut()) {
            return words.say("setup.question.out", "stage", stage);
        }
        return one.rank() > 0
                ? words.say("setup.question.first", "rank", one.rank(), "stage", stage)
                : words.say("setup.question.turn", "stage", stage);
    }

    /**
     * The question as the director's own language has it; the form for its words shows both.
     *
     * @param competencies their names
     */
    Message one(Standing one, List<String> competencies) {
        Prompt prompt = one.prompt();
        Wording wording = prompt.in(words.language());
        MessageBuilder message = new MessageBuilder().heading(wording.title());
        wording.steps().forEach(message::text);
        return message.facts(List.of(
                        new Fact(words.say("setup.fact.question"), state(one)),
                        new Fact(
                                words.say("setup.field.question_theme"),
                                words.say("setup.theme." + prompt.theme().code())),
                        new Fact(words.say("setup.fact.competencies"), String.join(" · ", competencies))))
                .buttons(decisions(one))
                .build();
    }

    private Button[] decisions(Standing one) {
        List<Button> buttons = new ArrayList<>();
        if (one.leftOut()) {
            buttons.add(deciding(BACK, one));
        } else {
            if (one.rank() == 0) {
                buttons.add(deciding(FIRST, one));
            } else {
                if (one.rank() > 1) {
                    buttons.add(deciding(EARLIER, one));
                }
                buttons.add(deciding(TURN, one));
            }
            buttons.add(deciding(OUT, one));
        }
        if (one.prompt().isOwn()) {
            buttons.add(Button.opening(words.say("setup.button.change"), WORDS, value(one.prompt())));
        }
        buttons.add(Button.acting(words.say("setup.button.questions_all"), LIST, Long.toString(programme)));
        return buttons.toArray(Button[]::new);
    }

    private Button deciding(String action, Standing one) {
        return Button.acting(words.say(action.replace("setup.", "setup.button.")), action, value(one.prompt()));
    }

    private String title(Prompt prompt) {
        return prompt.in(words.language()).title();
    }

    private String value(Prompt prompt) {
        return programme + ":" + prompt.code();
    }

    /** The question's code in a value such as {@code 12:vega-2027:first-hundred-days}; blank where there is none. */
    static String code(String value) {
        return value.substring(value.indexOf(':') + 1);
    }
}
