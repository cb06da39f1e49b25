package io.visavis.core.checkin.prompt;

import io.visavis.core.words.Language;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One reflection prompt, in both languages.
 *
 * @param code stable: histories refer to it, so a published code is never changed or used again
 * @param competencies one to three codes of the competency model, in alphabetical order
 * @param theme what it makes one look at
 * @param stage the part of a programme it suits best
 * @param en in English
 * @param fr in French
 */
public record Prompt(String code, Set<String> competencies, Theme theme, Stage stage, Wording en, Wording fr) {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if a code is not in kebab-case or the competencies are not one to three */
    public Prompt {
        requireKebab(code);
        competencies.forEach(Prompt::requireKebab);
        competencies = Collections.unmodifiableSortedSet(new TreeSet<>(competencies));
        if (competencies.isEmpty() || competencies.size() > 3) {
            throw new IllegalArgumentException(
                    "'competencies' has " + competencies.size() + " codes; give one to three");
        }
    }

    /** The prompt as a person reads it. */
    public Wording in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
        };
    }

    private static void requireKebab(String code) {
        if (!KEBAB.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no code; use lower-case words joined by hyphens");
        }
    }
}
