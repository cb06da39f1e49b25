package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Competency;
import io.visavis.core.programme.imports.draft.Draft;
import io.visavis.core.programme.imports.source.Nearest;
import io.visavis.core.programme.imports.source.Problems;
import io.visavis.core.programme.imports.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The competency model that a programme has when it names none of its own. */
public final class ModelForManagers {
    private static final String FILE = "competencies.yaml";

    private ModelForManagers() {}

    public static List<Draft.Competency> competencies() {
        return read().stream().map(Drafting::competency).toList();
    }

    /** @throws IllegalStateException when the file that comes along is wrong */
    static List<Competency> read() {
        Problems problems = new Problems();
        List<Competency> model = ReadProgramme.competencies(text(), problems, new Nearest());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.inOrder().toString());
        }
        return model;
    }

    private static SourceText text() {
        try (InputStream in = ModelForManagers.class.getResourceAsStream("/io/visavis/core/programme/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not there");
            }
            return SourceText.of(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
