package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.matching.Fit;
import io.visavis.core.matching.Mentee;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Profile;
import io.visavis.core.matching.Reason.Side;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What each side sees of a proposal: of the other's person their name, function, site and languages, and the
 * competencies that bring them together. Nothing else is shown before both have agreed.
 */
record SideCards(PairWords says, Side side, LocalDate day) {
    static final String ACCEPT = "matching.accept";
    static final String DECLINE = "matching.decline";
    static final String RATHER = "matching.rather";

    /** Two people as they may be shown to each other. */
    record Two(Mentee mentee, Mentor mentor) {}

    /** A proposal that waits for this side's answer, with whom they are offered instead. */
    Message proposal(Pairing pairing, Two two, List<Two> instead, boolean again) {
        Words words = says.words();
        MessageBuilder message = new MessageBuilder()
                .heading(say("title", "name", other(two).name()))
                .context(words.pick(pairing.programmeEn(), pairing.programmeFr()));
        if (again) {
            message.text(words.say("matching.again"));
        }
        message.facts(about(two))
                .strong(words.say("matching.why"))
                .text(why(two))
                .text(say("ask", "name", other(two).name()))
                .buttons(
                        Button.acting(words.say("matching.button.accept"), ACCEPT, Long.toString(pairing.id()))
                                .primary(),
                        Button.acting(words.say("matching.button.decline"), DECLINE, Long.toString(pairing.id())));
        if (!instead.isEmpty()) {
            message.strong(say("instead"));
        }
        for (int i = 0; i < instead.size(); i++) {
            offer(message, pairing, instead.get(i), i);
        }
        return message.context(say("privacy", "name", other(two).name())).build();
    }

    private void offer(MessageBuilder message, Pairing pairing, Two two, int position) {
        String name = other(two).name();
        List<String> lines = new ArrayList<>();
        says.place(other(two)).ifPresent(place -> lines.add("• " + place));
        lines.add(why(two));
        String label = says.words().say("matching.button.rather", "name", name);
        message.strong(name)
                .text(String.join("\n", lines))
                .buttons(Button.acting(label, RATHER, pairing.id() + ":" + position));
    }

    private Profile other(Two two) {
        return side == Side.MENTEE ? two.mentor().profile() : two.mentee().profile();
    }

    private String why(Two two) {
        return says.why(Fit.of(two.mentee(), two.mentor(), day));
    }

    private List<Fact> about(Two two) {
        Profile other = other(two);
        List<Fact> facts = new ArrayList<>();
        says.place(other).ifPresent(place -> facts.add(new Fact(says.words().say("matching.fact.place"), place)));
        facts.add(new Fact(says.words().say("matching.fact.languages"), says.languages(other.languages())));
        Collection<Long> competencies =
                side == Side.MENTEE ? two.mentor().strengths() : two.mentee().aims();
        String named =
                says.named(side == Side.MENTEE ? competencies.stream().sorted().toList() : competencies);
        if (!named.isEmpty()) {
            facts.add(new Fact(say("competencies"), named));
        }
        return facts;
    }

    private String say(String key, Object... arguments) {
        return says.words().say("matching." + PairWords.code(side) + "." + key, arguments);
    }
}
