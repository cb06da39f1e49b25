package io.visavis.core.programme.imports.source;

import java.util.List;

/** One row of a table. */
public final class CsvRow {
    private final CsvHeader header;
    private final List<String> cells;
    private final int line;
    private final boolean fits;

    CsvRow(CsvHeader header, List<String> cells, int line, boolean fits) {
        this.header = header;
        this.cells = List.copyOf(cells);
        this.line = line;
        this.fits = fits;
    }

    /** The cell of a column; blank when an optional column is not there. */
    public Field field(String column) {
        return header.field(column, cells, line, fits);
    }
}
