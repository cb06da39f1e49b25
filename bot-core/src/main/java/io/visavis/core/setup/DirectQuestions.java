package io.visavis.core.setup;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Repertoire;
import io.visavis.core.checkin.prompt.Standing;
import io.visavis.core.people.Viewer;
import io.visavis.core.setup.Questions.Decision;
import io.visavis.core.setup.Questions.Trained;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A director looks through the questions of their programme, orders them and leaves some out. */
public final class DirectQuestions implements Talk {
    private static final Map<String, Decision> DECISIONS = Map.of(
            QuestionCards.FIRST, Decision.FIRST,
            QuestionCards.EARLIER, Decision.EARLIER,
            QuestionCards.TURN, Decision.TURN,
            QuestionCards.OUT, Decision.OUT,
            QuestionCards.BACK, Decision.BACK);

    private final Questions questions;
    private final PromptLibrary library;

    public DirectQuestions(Questions questions, PromptLibrary library) {
        this.questions = questions;
        this.library = library;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Words words = Words.in(viewer.person().language());
        String action = pressed.action();
        if (action.equals(QuestionCards.LIST)) {
            return Optional.of(list(pressed.value(), words));
        } else if (action.equals(QuestionCards.ONE)) {
            return Optional.of(
                    one(pressed.value(), words).<Reply>map(Reply.Say::new).orElseGet(() -> outdated(words)));
        }
        return Optional.ofNullable(DECISIONS.get(action)).map(decision -> decide(pressed.value(), decision, words));
    }

    /** The first page is said anew, another takes its place. */
    private Reply list(String value, Words words) {
        long programme = ProgrammeCard.programme(value);
        QuestionCards cards = new QuestionCards(programme, words);
        List<Standing> all = library.standing(programme);
        return value.indexOf(':') < 0
                ? new Reply.Say(cards.list(all, 0))
                : new Reply.Replace(cards.list(all, ProgrammeCard.subject(value)));
    }

    private Reply decide(String value, Decision decision, Words words) {
        long programme = ProgrammeCard.programme(value);
        if (one(value, words).isEmpty()) {
            return outdated(words);
        }
        boolean done = questions.decide(programme, QuestionCards.code(value), decision);
        Message card = one(value, words).orElseThrow();
        return done
                ? new Reply.Replace(card)
                : new Reply.Say(new MessageBuilder()
                        .text(words.say("setup.error.few_questions", "least", Repertoire.LEAST))
                        .build());
    }

    private Optional<Message> one(String value, Words words) {
        long programme = ProgrammeCard.programme(value);
        return standing(value).map(one -> new QuestionCards(programme, words).one(one, names(programme, one, words)));
    }

    private Optional<Standing> standing(String value) {
        String code = QuestionCards.code(value);
        return library.standing(ProgrammeCard.programme(value)).stream()
                .filter(one -> one.prompt().code().equals(code))
                .findFirst();
    }

    /** A bundled question may train what the programme's own model does not know: its code stands for it then. */
    private List<String> names(long programme, Standing one, Words words) {
        Map<String, String> names = questions.competencies(programme).stream()
                .collect(Collectors.toMap(
                        Trained::code, trained -> trained.name().in(words.language())));
        return one.prompt().competencies().stream()
                .map(code -> names.getOrDefault(code, code))
                .toList();
    }

    private static Reply outdated(Words words) {
        return new Reply.Say(Message.of(words.say("setup.outdated")));
    }
}
