package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.source.Field;
import io.visavis.core.programme.imports.source.Problem;
import io.visavis.core.programme.imports.source.Problems;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the participants' file, which a programme may only name inside its own folder. */
record ParticipantsFile(Problems problems) {
    private static final String EXPECTED = "a file in the programme's own folder, such as participants.csv";

    Optional<Path> beside(Path programmeYaml, Field name) {
        String text = name.text();
        if (text == null) {
            if (!name.reported()) {
                problems.add(name.place(), "is missing", EXPECTED);
            }
            return Optional.empty();
        }
        try {
            return within(programmeYaml.toAbsolutePath().resolveSibling("").toRealPath(), text, name);
        } catch (InvalidPathException | IOException e) {
            problems.add(name.place(), Problem.shown(text) + " is not there", EXPECTED);
            return Optional.empty();
        }
    }

    /** Links are followed before the folder is compared, so that none leads out of it. */
    private Optional<Path> within(Path folder, String text, Field name) throws IOException {
        Path path = folder.resolve(text).normalize();
        if (!path.startsWith(folder) || !path.toRealPath().startsWith(folder)) {
            problems.add(name.place(), Problem.shown(text) + " is outside the programme's folder", EXPECTED);
            return Optional.empty();
        }
        return Optional.of(path);
    }
}
