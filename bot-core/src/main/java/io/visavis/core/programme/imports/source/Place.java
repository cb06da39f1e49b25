package io.visavis.core.programme.imports.source;

/**
 * Where something stands.
 *
 * @param file its name, without folders
 * @param line counted from 1; 0 when the whole file is meant
 * @param field the column's name, or the key path such as {@code sessions[0].zone}, counted from 0; empty when
 *     the whole line is meant
 */
public record Place(String file, int line, String field) {

    /** A key below this one. */
    Place key(String key, int atLine) {
        return new Place(file, atLine, field.isEmpty() ? key : field + "." + key);
    }

    /** An item of the list here. */
    Place item(int index, int atLine) {
        return new Place(file, atLine, field + "[" + index + "]");
    }

    /** Such as {@code participants.csv:7: zone}. */
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line;
        return field.isEmpty() ? where : where + ": " + field;
    }
}
