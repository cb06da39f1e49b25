package io.visavis.core.checkin.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reflection prompts, in the order of their file. */
public final class PromptLibrary {
    private static final String BUNDLED = "/io/visavis/core/checkin/prompts.yaml";

    private final Map<String, Prompt> byCode = new LinkedHashMap<>();
    private final List<Prompt> all;

    private PromptLibrary(Collection<Prompt> prompts) {
        prompts.forEach(prompt -> byCode.put(prompt.code(), prompt));
        this.all = List.copyOf(prompts);
    }

    /** The library that comes with the product. */
    public static PromptLibrary bundled() {
        try (InputStream bytes = PromptLibrary.class.getResourceAsStream(BUNDLED)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + BUNDLED);
            }
            return read("prompts.yaml", new InputStreamReader(bytes, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a library.
     *
     * @param file the name to give in errors
     * @throws BadPromptLibrary at the first thing that is wrong
     */
    public static PromptLibrary read(String file, Reader yaml) {
        return new PromptLibrary(new PromptFile(file).read(yaml));
    }

    /** Every prompt; never empty. */
    public List<Prompt> all() {
        return all;
    }

    public Optional<Prompt> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
