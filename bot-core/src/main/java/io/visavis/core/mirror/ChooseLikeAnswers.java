package io.visavis.core.mirror;

import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses which of somebody's answers stand side by side: the two that are furthest apart in time among those that were
 * asked about the same theme or competency. Where they lie far apart, a third comes from about halfway.
 */
final class ChooseLikeAnswers {
    /** Between two that are closer than this there is little to see, and less between them. */
    private static final int WEEKS_FOR_A_THIRD = 6;

    private final PromptLibrary library;

    ChooseLikeAnswers(PromptLibrary library) {
        this.library = library;
    }

    /**
     * @param answers the earliest first
     * @return two or three, the earliest first; none where no two are alike
     */
    List<OwnAnswer> among(List<OwnAnswer> answers) {
        return pairs(answers)
                .max(Comparator.comparingLong(Two::weeks)
                        .thenComparingInt(Two::likeness)
                        .thenComparing(two -> two.last().week()))
                .map(two -> between(two, answers)
                        .map(middle -> List.of(two.first(), middle, two.last()))
                        .orElseGet(() -> List.of(two.first(), two.last())))
                .orElseGet(List::of);
    }

    private Stream<Two> pairs(List<OwnAnswer> answers) {
        return IntStream.range(0, answers.size())
                .boxed()
                .flatMap(last -> answers.subList(0, last).stream()
                        .map(first -> new Two(first, answers.get(last), likeness(first, answers.get(last)))))
                .filter(two -> two.likeness() > 0);
    }

    private Optional<OwnAnswer> between(Two two, List<OwnAnswer> answers) {
        return answers.stream()
                .filter(middle -> two.weeks() >= WEEKS_FOR_A_THIRD)
                .filter(middle -> middle.week().isAfter(two.first().week())
                        && middle.week().isBefore(two.last().week()))
                .filter(middle -> likeness(two.first(), middle) > 0 && likeness(middle, two.last()) > 0)
                .min(Comparator.comparingLong(two::fromTheMiddle));
    }

    /** Zero for none; a theme in common weighs as much as a competency. */
    private int likeness(OwnAnswer one, OwnAnswer other) {
        Optional<Prompt> first = library.find(one.promptCode());
        Optional<Prompt> second = library.find(other.promptCode());
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long shared = first.get().competencies().stream()
                .filter(second.get().competencies()::contains)
                .count();
        return (int) shared + (first.get().theme() == second.get().theme() ? 1 : 0);
    }

    private record Two(OwnAnswer first, OwnAnswer last, int likeness) {
        long weeks() {
            return ChronoUnit.WEEKS.between(first.week(), last.week());
        }

        long fromTheMiddle(OwnAnswer answer) {
            return Math.abs(ChronoUnit.WEEKS.between(first.week(), answer.week())
                    - ChronoUnit.WEEKS.between(answer.week(), last.week()));
        }
    }
}
