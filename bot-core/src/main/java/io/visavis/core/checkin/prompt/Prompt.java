package io.visavis.core.checkin.prompt;

import io.visavis.core.words.Language;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One reflection prompt, in both languages.
 *
 * @param code stable: histories refer to it, so a published code is never changed or used again. One of a programme's
 *     own begins with that programme's code and a colon, so that no two are the same
 * @param competencies one to three codes of the competency model, in alphabetical order
 * @param theme what it makes one look at
 * @param stage the part of a programme it suits best
 * @param en in English
 * @param fr in French
 */
public record Prompt(String code, Set<String> competencies, Theme theme, Stage stage, Wording en, Wording fr) {
    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern CODE = Pattern.compile("([a-z0-9][a-z0-9.-]*:)?" + KEBAB);
    private static final Pattern COMPETENCY = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /** @throws IllegalArgumentException if a code is not in kebab-case or the competencies are not one to three */
    public Prompt {
        require(CODE, code);
        competencies.forEach(competency -> require(COMPETENCY, competency));
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

    /** The code of one of a programme's own questions. */
    public static String own(String programme, String code) {
        return programme + ':' + code;
    }

    /** Whether it is a programme's own. */
    public boolean isOwn() {
        return code.indexOf(':') >= 0;
    }

    private static void require(Pattern form, String code) {
        if (!form.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no code; use lower-case words joined by hyphens");
        }
    }
}
