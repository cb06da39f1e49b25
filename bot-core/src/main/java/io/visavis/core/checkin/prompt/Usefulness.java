package io.visavis.core.checkin.prompt;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a manager's opinions make of a question, from −{@value #MOST} to {@value #MOST}. The {@value #LATEST} latest
 * count, one each: for a theme at most {@value #THEME} either way, for competencies at most {@value #COMPETENCY}. The
 * last word on the very question outweighs what was said of others.
 */
final class Usefulness {
    static final int MOST = 3;
    private static final int LATEST = 8;
    private static final int THEME = 2;
    private static final int COMPETENCY = 1;

    private final List<Opinion> latest;
    private final Function<String, Optional<Prompt>> find;

    Usefulness(List<Opinion> opinions, Function<String, Optional<Prompt>> find) {
        this.latest = opinions.stream()
                .sorted(comparing(Opinion::week).thenComparing(Opinion::code).reversed())
                .limit(LATEST)
                .toList();
        this.find = find;
    }

    int of(Prompt prompt) {
        return latest.stream()
                .filter(opinion -> opinion.code().equals(prompt.code()))
                .findFirst()
                .map(opinion -> opinion.good() ? MOST : -MOST)
                .orElseGet(() -> sum(THEME, other -> other.theme() == prompt.theme())
                        + sum(COMPETENCY, other -> shareCompetency(other, prompt)));
    }

    private int sum(int most, Predicate<Prompt> alike) {
        int sum = latest.stream()
                .filter(opinion -> find.apply(opinion.code()).filter(alike).isPresent())
                .mapToInt(opinion -> opinion.good() ? 1 : -1)
                .sum();
        return Math.max(-most, Math.min(most, sum));
    }

    private static boolean shareCompetency(Prompt one, Prompt other) {
        return !Collections.disjoint(one.competencies(), other.competencies());
    }
}
