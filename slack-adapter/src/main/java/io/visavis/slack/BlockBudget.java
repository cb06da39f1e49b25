package io.visavis.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** Brings a message nearer to the number of blocks that Slack takes, without a word less. */
final class BlockBudget {
    private BlockBudget() {}

    /** Texts that stand next to each other share a block where there would be too many. */
    static List<LayoutBlock> fit(List<LayoutBlock> blocks, int most) {
        if (blocks.size() <= most) {
            return List.copyOf(blocks);
        }
        return joined(blocks);
    }

    private static List<LayoutBlock> joined(List<LayoutBlock> blocks) {
        List<LayoutBlock> joined = new ArrayList<>();
        for (LayoutBlock block : blocks) {
            int last = joined.size() - 1;
            if (block instanceof RichTextBlock next && last >= 0 && joined.get(last) instanceof RichTextBlock before) {
                List<BlockElement> both = new ArrayList<>(before.getElements());
                both.addAll(next.getElements());
                joined.set(last, RichTextBlock.builder().elements(both).build());
            } else {
                joined.add(block);
            }
        }
        return joined;
    }
}
