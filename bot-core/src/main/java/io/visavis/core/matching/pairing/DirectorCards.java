package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.matching.Blocked;
import io.visavis.core.matching.Proposal;
import io.visavis.core.matching.pairing.Pairings.Overview;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a director sees of a programme's proposals. */
record DirectorCards(long programmeId, PairWords says, ZoneId zone) {
    static final String RUN = "matching.run";
    static final String PAGE = "matching.page";
    static final String PUT = "matching.put";
    static final String PUT_ALL = "matching.put_all";
    static final String CHANGE = "matching.change";
    static final String WITHDRAW = "matching.withdraw";
    static final int ON_A_PAGE = 4;
    private static final int LINES = 12;

    /** @param told lines that people asked the bot to tell of their pairs */
    Message overview(String programme, Overview overview, int drafts, List<Pairing> put, List<String> told) {
        MessageBuilder message = new MessageBuilder()
                .heading(words().say("matching.title", "programme", programme))
                .facts(facts(overview, drafts));
        if (!put.isEmpty()) {
            message.strong(words().say("matching.waiting"))
                    .text(lines(put.stream().map(this::waiting).toList()));
        }
        if (!told.isEmpty()) {
            message.strong(words().say("matching.told")).text(lines(told));
        }
        Button[] buttons = buttons(overview, drafts, put.size());
        return (buttons.length == 0 ? message : message.buttons(buttons)).build();
    }

    private Words words() {
        return says.words();
    }

    private List<Fact> facts(Overview overview, int drafts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("matching.alone", words().say("matching.alone.count", "count", overview.alone())));
        facts.add(fact(
                "matching.places",
                words().say("matching.places.count", "places", overview.places(), "mentors", overview.mentors())));
        if (drafts > 0) {
            facts.add(fact("matching.drafts", words().say("matching.drafts.count", "count", drafts)));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words().say(label), value);
    }

    private Button[] buttons(Overview overview, int drafts, int put) {
        List<Button> buttons = new ArrayList<>();
        if (drafts > 0) {
            buttons.add(button("matching.button.see", PAGE, ":0").primary());
        }
        if (overview.alone() > overview.asked()) {
            Button run = button(drafts > 0 ? "matching.button.again" : "matching.button.run", RUN, "");
            buttons.add(drafts > 0 ? run : run.primary());
        }
        if (put > 0) {
            buttons.add(Button.opening(words().say("matching.button.withdraw"), WITHDRAW, Long.toString(programmeId)));
        }
        return buttons.toArray(Button[]::new);
    }

    private Button button(String label, String action, String rest) {
        return Button.acting(words().say(label), action, programmeId + rest);
    }

    /** A list may be long: what does not fit is counted. */
    private String lines(List<String> all) {
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(LINES, all.size())).stream()
                .map(line -> "• " + line)
                .toList());
        if (all.size() > LINES) {
            shown.add(words().say("matching.more", "count", all.size() - LINES));
        }
        return String.join("\n", shown);
    }

    /** Both sides by name, and since when; who has answered already is not told. */
    private String waiting(Pairing pairing) {
        Instant since = Objects.requireNonNull(pairing.putAt());
        LocalDate day = since.atZone(zone).toLocalDate();
        return words().say(
                        "matching.waiting.line",
                        "mentee",
                        pairing.mentee().name(),
                        "mentor",
                        pairing.mentor().name(),
                        "day",
                        words().shortDay(day));
    }

    /** A page of drafts; with the last one, for whom nobody was found, and why. */
    Message page(List<Draft> drafts, int total, int from, List<Blocked> blocked) {
        MessageBuilder message = new MessageBuilder();
        if (total == 0) {
            message.text(words().say("matching.no_proposals"));
        } else {
            int until = from + drafts.size();
            message.heading(words().say("matching.page", "from", from + 1, "until", until, "total", total));
        }
        drafts.forEach(draft -> add(message, draft));
        if (!blocked.isEmpty() && from + drafts.size() >= total) {
            message.strong(words().say("matching.blocked", "count", blocked.size()))
                    .text(lines(blocked.stream().map(says::blocked).toList()));
        }
        Button[] buttons = pageButtons(drafts.size(), total, from);
        return (buttons.length == 0 ? message : message.divider().buttons(buttons)).build();
    }

    /** A draft, and how it stands now. */
    record Draft(Pairing pairing, Proposal proposal) {}

    private void add(MessageBuilder message, Draft draft) {
        Pairing pairing = draft.pairing();
        message.divider()
                .strong(words().say(
                                "matching.pair",
                                "mentee",
                                pairing.mentee().name(),
                                "mentor",
                                pairing.mentor().name()))
                .text(says.why(draft.proposal().fit()))
                .buttons(
                        button("matching.button.put", PUT, ":" + pairing.id()),
                        Button.opening(
                                words().say("matching.button.change"),
                                CHANGE,
                                programmeId + ":" + pairing.enrolmentId()));
    }

    private Button[] pageButtons(int shown, int total, int from) {
        List<Button> buttons = new ArrayList<>();
        if (total > 0) {
            Button all = Button.acting(
                    words().say("matching.button.put_all", "count", total), PUT_ALL, Long.toString(programmeId));
            buttons.add(all.primary());
        }
        if (from > 0) {
            buttons.add(button("matching.button.back", PAGE, ":" + Math.max(0, from - ON_A_PAGE)));
        }
        if (from + shown < total) {
            buttons.add(button("matching.button.next", PAGE, ":" + (from + shown)));
        }
        return buttons.toArray(Button[]::new);
    }
}
