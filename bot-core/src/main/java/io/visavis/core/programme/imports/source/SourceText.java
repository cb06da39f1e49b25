package io.visavis.core.programme.imports.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A whole file in memory.
 *
 * @param file its name, without folders
 * @param text without a byte order mark; each line ends with a line feed, however it was written
 */
public record SourceText(String file, String text) {
    private static final int LARGEST_MB = 8;

    /** Reads a UTF-8 file of at most 8 MB; empty when it cannot be read, and the problems then say why. */
    public static Optional<SourceText> read(Path path, Problems problems) {
        String name = String.valueOf(path.getFileName());
        Place whole = new Place(name, 0, "");
        try {
            if (!Files.isRegularFile(path)) {
                problems.add(whole, "is not there", "a file at this place");
            } else if (Files.size(path) > LARGEST_MB * 1024L * 1024L) {
                problems.add(whole, "is larger than " + LARGEST_MB + " MB", "a smaller file");
            } else {
                return decode(name, Files.readAllBytes(path), problems);
            }
        } catch (IOException e) {
            problems.add(whole, "cannot be read", "a file this user may read");
        }
        return Optional.empty();
    }

    private static Optional<SourceText> decode(String name, byte[] bytes, Problems problems) {
        boolean sound = true;
        int line = 1;
        // A line feed is never part of another UTF-8 character, so that each line can be tried alone
        for (int start = 0; start < bytes.length; line++) {
            int end = endOfLine(bytes, start);
            if (!isUtf8(bytes, start, end)) {
                problems.add(new Place(name, line, ""), "holds bytes that are not UTF-8", "a file saved as UTF-8");
                sound = false;
            }
            start = end + 1;
        }
        return sound ? Optional.of(of(name, new String(bytes, StandardCharsets.UTF_8))) : Optional.empty();
    }

    /** A text that is in memory already. */
    public static SourceText of(String name, String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(name, unmarked.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isUtf8(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The line a position in the text lies on, counted from 1. */
    int lineOf(int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }
}
