package io.visavis.core.programme.imports.draft;

/**
 * What became of the rows of one kind.
 *
 * @param removed no longer in the file: deactivated, cancelled, or deleted where nobody wrote anything
 */
public record Tally(int added, int changed, int removed, int unchanged) {

    /** The counts where {@code wanted} rows stand in the file. */
    public static Tally of(int wanted, int added, int changed, int removed) {
        return new Tally(added, changed, removed, wanted - added - changed);
    }

    /** The same with so many rows removed. */
    public Tally removing(int rows) {
        return new Tally(added, changed, rows, unchanged);
    }

    public boolean isUnchanged() {
        return added == 0 && changed == 0 && removed == 0;
    }

    @Override
    public String toString() {
        String counts = "%d added, %d changed, %d unchanged".formatted(added, changed, unchanged);
        return removed == 0 ? counts : counts + ", %d removed".formatted(removed);
    }
}
