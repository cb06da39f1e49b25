package io.visavis.core.programme.imports.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table with a header line, its cells set apart by commas or semicolons. */
public final class CsvFile {
    private final SourceText source;
    private final Problems problems;
    private final List<CsvRow> rows = new ArrayList<>();
    private Optional<CsvHeader> header = Optional.empty();
    private boolean complete;

    private CsvFile(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * @param required columns that must be there
     * @param optional columns that may
     */
    public static CsvFile read(
            SourceText source, Problems problems, Nearest nearest, List<String> required, List<String> optional) {
        CsvFile file = new CsvFile(source, problems);
        file.readRecords(cells -> new CsvHeader(source.file(), cells, required, optional, problems, nearest));
        return file;
    }

    private interface HeaderReader {
        CsvHeader read(List<String> cells);
    }

    private void readRecords(HeaderReader headerReader) {
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), format())) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                take(records.next(), line, headerReader);
                // Where the next row starts: rows may go over several lines
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            complete = header.isPresent() && header.get().isWhole();
            if (header.isEmpty()) {
                problems.add(new Place(source.file(), 1, ""), "the file is empty", "a header line and participants");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            String expected = "quotes around a whole cell, and those inside it doubled";
            problems.add(new Place(source.file(), line, ""), "has a cell whose quotes do not fit", expected);
        }
    }

    private CSVFormat format() {
        String first = source.text().lines().findFirst().orElse("");
        long commas = first.chars().filter(c -> c == ',').count();
        long semicolons = first.chars().filter(c -> c == ';').count();
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons > commas ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private void take(CSVRecord cells, int line, HeaderReader headerReader) {
        if (header.isEmpty()) {
            header = Optional.of(headerReader.read(cells.toList()));
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(header.get().row(cells.toList(), line));
        }
    }

    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /** Whether every row could be taken apart, so that whoever is not among them is not in the file. */
    public boolean isComplete() {
        return complete;
    }
}
