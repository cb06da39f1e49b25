package io.visavis.core.objective;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The five levels of a goal attainment scale, in words: 0 is the outcome that is expected, −2 and +2 are much less and
 * much more than that (Kiresuk and Sherman, Community Mental Health Journal 4, 1968).
 *
 * @param words of −2, −1, 0, +1 and +2 in this order; blank where there are none yet
 */
public record Levels(List<String> words) {
    static final int LOWEST = -2;
    static final int HIGHEST = 2;

    /** None is worded yet. */
    public static final Levels BLANK = new Levels(Collections.nCopies(HIGHEST - LOWEST + 1, ""));

    /** @throws IllegalArgumentException when they are not five */
    public Levels {
        words = List.copyOf(words);
        if (words.size() != HIGHEST - LOWEST + 1) {
            throw new IllegalArgumentException("a scale has five levels, not " + words.size());
        }
    }

    String at(int level) {
        return words.get(level - LOWEST);
    }

    long worded() {
        return words.stream().filter(text -> !text.isBlank()).count();
    }

    boolean areComplete() {
        return worded() == words.size();
    }

    /** From the best to the least, as they are read. */
    static List<Integer> downwards() {
        return IntStream.rangeClosed(LOWEST, HIGHEST).map(i -> -i).boxed().toList();
    }

    /** With its sign, the minus as it is printed. */
    static String signed(int level) {
        return level > 0 ? "+" + level : level < 0 ? "−" + -level : "0";
    }
}
