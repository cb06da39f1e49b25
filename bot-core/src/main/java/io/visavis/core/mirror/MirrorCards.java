package io.visavis.core.mirror;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.keep.KeepForSession;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What the mirror looks like: one's own words, each with its day and its question, and one question more. */
final class MirrorCards {
    /** Nine, and mirrors lie four weeks apart: nobody reads the same one twice in a programme. */
    private static final int QUESTIONS = 9;

    private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);

    private final Mirrors mirrors;
    private final PromptLibrary library;
    private final ChooseLikeAnswers likeAnswers;

    MirrorCards(Mirrors mirrors, PromptLibrary library) {
        this.mirrors = mirrors;
        this.library = library;
        this.likeAnswers = new ChooseLikeAnswers(library);
    }

    /**
     * The mirror of a manager in a programme as it is now.
     *
     * @param mayKeep whether they have a pair for which a thought can be kept
     * @return empty where there are no two answers that are alike
     */
    Optional<Message> of(Mirrors.Place place, Person manager, boolean mayKeep) {
        List<OwnAnswer> shown = likeAnswers.among(mirrors.answers(place.enrolmentId(), manager.id()));
        return shown.isEmpty() ? Optional.empty() : Optional.of(card(place, shown, manager, mayKeep));
    }

    private Message card(Mirrors.Place place, List<OwnAnswer> shown, Person manager, boolean mayKeep) {
        Words words = Words.in(manager.language());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("mirror.title"))
                .context(words.say("mirror.intro", "programme", words.pick(place.nameEn(), place.nameFr())));
        for (OwnAnswer answer : shown) {
            message.strong(asked(answer, manager, words)).quote(answer.reflection());
        }
        message.text(words.say("mirror.question." + question(place, shown)));
        if (mayKeep) {
            message.buttons(Button.opening(
                    words.say("mirror.button.keep"), KeepForSession.WRITE, Long.toString(place.programmeId())));
        }
        return message.context(words.say("mirror.privacy")).build();
    }

    private String asked(OwnAnswer answer, Person manager, Words words) {
        LocalDate day = answer.at().atZone(manager.zone()).toLocalDate();
        String title = library.find(answer.promptCode())
                .map(prompt -> prompt.in(words.language()).title())
                .orElseThrow();
        return words.say("mirror.answer", "day", words.day(day), "title", title);
    }

    /** The same for the same words, so that whoever looks again is asked the same. */
    private static long question(Mirrors.Place place, List<OwnAnswer> shown) {
        LocalDate last = shown.get(shown.size() - 1).week();
        return Math.floorMod(place.enrolmentId() + ChronoUnit.WEEKS.between(A_MONDAY, last), QUESTIONS) + 1L;
    }
}
