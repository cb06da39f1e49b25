package io.visavis.core.words;

/**
 * Text that runs the other way, kept to itself: without it, the full stop of an English sentence that ends in an Arabic
 * or Hebrew name would jump to the name's other side.
 */
public final class Isolated {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Isolated() {}

    /**
     * The text between invisible marks where it holds anything that runs from right to left; else as it is, and as it
     * is where it stands between such marks already.
     */
    public static String of(String text) {
        boolean mixed = text.codePoints().anyMatch(Isolated::turns);
        return mixed && !isIsolated(text) ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text;
    }

    private static boolean isIsolated(String text) {
        return text.charAt(0) == FIRST_STRONG_ISOLATE && text.indexOf(POP_DIRECTIONAL_ISOLATE) == text.length() - 1;
    }

    private static boolean turns(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> true;
            default -> false;
        };
    }
}
