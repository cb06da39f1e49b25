package io.visavis.slack;

import io.visavis.core.chat.Cut;
import io.visavis.core.chat.Span;
import java.util.ArrayList;
import java.util.List;

/** Long text laid out over several blocks: cut at a paragraph, a line or a word, and nothing lost. */
final class Pieces {
    private final int max;
    private final List<List<Span>> done = new ArrayList<>();
    private List<Span> piece = new ArrayList<>();
    private int room;

    private Pieces(int max) {
        this.max = max;
        this.room = max;
    }

    /** The spans in order, in pieces of at most {@code max} characters each; empty spans are left out. */
    static List<List<Span>> of(List<Span> spans, int max) {
        Pieces pieces = new Pieces(max);
        spans.forEach(pieces::lay);
        pieces.finishPiece();
        return List.copyOf(pieces.done);
    }

    private void lay(Span span) {
        String rest = span.text();
        while (rest.length() > room) {
            int cut = border(rest);
            add(rest.substring(0, cut), span);
            rest = rest.substring(cut);
            finishPiece();
        }
        add(rest, span);
    }

    private void add(String text, Span like) {
        if (!text.isEmpty()) {
            piece.add(text.equals(like.text()) ? like : new Span(text, like.emphasis()));
            room -= text.length();
        }
    }

    private void finishPiece() {
        if (!piece.isEmpty()) {
            done.add(List.copyOf(piece));
        }
        piece = new ArrayList<>();
        room = max;
    }

    /** Where to cut within the room left; 0 asks for a fresh piece first, rather than to cut within a word. */
    private int border(String text) {
        int cut = room < 2 ? 0 : Cut.at(text, room);
        boolean afterWord = cut > 0 && Character.isWhitespace(text.charAt(cut - 1));
        return room < max && !afterWord ? 0 : cut;
    }
}
