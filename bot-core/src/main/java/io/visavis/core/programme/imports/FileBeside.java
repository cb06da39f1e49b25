package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.source.Field;
import io.visavis.core.programme.imports.source.Problem;
import io.visavis.core.programme.imports.source.Problems;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds a file that a programme names, which it may only do inside its own folder.
 *
 * @param example what such a file may be called
 */
record FileBeside(Problems problems, String example) {

    private String expected() {
        return "a file in the programme's own folder, such as " + example;
    }

    Optional<Path> beside(Path programmeYaml, Field name) {
        String text = name.text();
        if (text == null) {
            if (!name.reported()) {
                problems.add(name.place(), "is missing", expected());
            }
            return Optional.empty();
        }
        try {
            return within(programmeYaml.toAbsolutePath().resolveSibling("").toRealPath(), text, name);
        } catch (InvalidPathException | IOException e) {
            problems.add(name.place(), Problem.shown(text) + " is not there", expected());
            return Optional.empty();
        }
    }

    /** Links are followed before the folder is compared, so that none leads out of it. */
    private Optional<Path> within(Path folder, String text, Field name) throws IOException {
        Path path = folder.resolve(text).normalize();
        if (!path.startsWith(folder) || !path.toRealPath().startsWith(folder)) {
            problems.add(name.place(), Problem.shown(text) + " is outside the programme's folder", expected());
            return Optional.empty();
        }
        return Optional.of(path);
    }
}
