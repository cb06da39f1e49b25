package io.visavis.core.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A message that is longer than its platform takes, as several in a row. Nothing is left out and the order stays.
 * Each part ends in its number, such as 1/3, so that whoever reads the first knows of the others.
 */
public final class MessageParts {
    /** A long text is begun at the end of a part when so much of it finds room, in characters. */
    private static final int WORTH_BEGINNING = 200;

    private final Message whole;
    private final Predicate<Message> fits;
    private final Deque<Block> rest;
    private final List<List<Block>> parts = new ArrayList<>();
    private List<Block> part = new ArrayList<>();

    private MessageParts(Message whole, Predicate<Message> fits) {
        this.whole = whole;
        this.fits = fits;
        this.rest = new ArrayDeque<>(whole.blocks());
    }

    /** @param fits whether the platform takes a message in one; the smaller a message, the sooner it fits */
    public static List<Message> of(Message whole, Predicate<Message> fits) {
        if (fits.test(whole)) {
            return List.of(whole);
        }
        MessageParts parts = new MessageParts(whole, fits);
        while (!parts.rest.isEmpty()) {
            parts.lay(parts.rest.pop());
        }
        parts.turn();
        return parts.numbered();
    }

    private void lay(Block block) {
        if (fits(part, block)) {
            part.add(block);
        } else if (!part.isEmpty() && fits(List.of(), block)) {
            rest.push(block);
            turn();
        } else {
            layInPieces(block);
        }
    }

    private void layInPieces(Block block) {
        int least = part.isEmpty() ? 2 : WORTH_BEGINNING;
        SmallerBlocks.Parted parted = SmallerBlocks.parted(block, head -> fits(part, head), least);
        List<Block> smaller = SmallerBlocks.of(block);
        if (parted != null) {
            part.add(parted.head());
            rest.push(parted.tail());
            turn();
        } else if (!smaller.isEmpty()) {
            for (int i = smaller.size() - 1; i >= 0; i--) {
                rest.push(smaller.get(i));
            }
        } else if (!part.isEmpty()) {
            rest.push(block);
            turn();
        } else {
            part.add(block);
            turn();
        }
    }

    /** Begins a new part; what announces something goes along with it. */
    private void turn() {
        int kept = part.size();
        @Nullable Block next = rest.peek();
        while (next != null && kept > 0 && announces(part.get(kept - 1), next)) {
            next = part.get(--kept);
        }
        kept = kept == 0 ? part.size() : kept;
        for (int i = part.size() - 1; i >= kept; i--) {
            rest.push(part.get(i));
        }
        if (kept > 0) {
            parts.add(List.copyOf(part.subList(0, kept)));
        }
        part = new ArrayList<>();
    }

    /** A heading, a line, or what says whose words or from when a quotation is. */
    private static boolean announces(Block block, Block next) {
        return block instanceof Block.Heading
                || block instanceof Block.Divider
                || (block instanceof Block.Text && next instanceof Block.Quote);
    }

    private boolean fits(List<Block> before, Block block) {
        List<Block> blocks = new ArrayList<>(before);
        blocks.add(block);
        return fits.test(part(blocks, "99/99"));
    }

    private Message part(List<Block> blocks, String number) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(new Block.Context(number));
        return new Message(all, PlainText.of(all), whole.language());
    }

    private List<Message> numbered() {
        if (parts.size() == 1) {
            return List.of(new Message(parts.get(0), PlainText.of(parts.get(0)), whole.language()));
        }
        List<Message> numbered = new ArrayList<>();
        for (List<Block> blocks : parts) {
            numbered.add(part(blocks, (numbered.size() + 1) + "/" + parts.size()));
        }
        return numbered;
    }
}
