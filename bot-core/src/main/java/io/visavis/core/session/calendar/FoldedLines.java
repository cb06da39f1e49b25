package io.visavis.core.session.calendar;

/** Folds at 75 octets of UTF-8 (RFC 5545, 3.1), between characters: the library counts in chars. */
final class FoldedLines {
    private static final int MOST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** @param lines that end with CR LF, folded in any way */
    static String of(String lines) {
        String unfolded = lines.replace(FOLD, "");
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        int octets = 0;
        for (int at = 0; at < unfolded.length(); ) {
            int character = unfolded.codePointAt(at);
            at += Character.charCount(character);
            int size = octets(character);
            boolean ends = character == '\r' || character == '\n';
            if (!ends && octets + size > MOST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = ends ? 0 : octets + size;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
