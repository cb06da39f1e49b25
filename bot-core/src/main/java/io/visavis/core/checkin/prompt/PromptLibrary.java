package io.visavis.core.checkin.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reflection prompts: those that come along, in the order of their file, and those of each programme. */
public final class PromptLibrary {
    private static final String BUNDLED = "/io/visavis/core/checkin/prompts.yaml";

    private final Map<String, Prompt> byCode = new LinkedHashMap<>();
    private final List<Prompt> all;

    private final Optional<OwnPrompts> own;

    private PromptLibrary(Collection<Prompt> prompts, Optional<OwnPrompts> own) {
        prompts.forEach(prompt -> byCode.put(prompt.code(), prompt));
        this.all = List.copyOf(prompts);
        this.own = own;
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
        return new PromptLibrary(new PromptFile(file).read(yaml), Optional.empty());
    }

    /** The same prompts, together with those of programmes. */
    public PromptLibrary with(OwnPrompts programmes) {
        return new PromptLibrary(all, Optional.of(programmes));
    }

    /** What a programme asks now. */
    public Repertoire of(long programmeId) {
        List<Standing> offered =
                standing(programmeId).stream().filter(one -> !one.leftOut()).toList();
        return new Repertoire(
                offered.stream().map(Standing::prompt).toList(),
                offered.stream()
                        .filter(one -> one.rank() > 0)
                        .sorted(Comparator.comparingInt(Standing::rank))
                        .map(one -> one.prompt().code())
                        .toList());
    }

    /** All that a programme could ask, and what its director decided on each. */
    public List<Standing> standing(long programmeId) {
        OwnPrompts.Decided decided =
                own.map(programmes -> programmes.decided(programmeId)).orElse(OwnPrompts.Decided.NOTHING);
        List<Prompt> together =
                Stream.concat(all.stream(), decided.own().stream()).toList();
        Set<String> codes = together.stream().map(Prompt::code).collect(Collectors.toSet());
        List<String> first = decided.first().stream().filter(codes::contains).toList();
        return together.stream()
                .map(prompt -> new Standing(
                        prompt,
                        first.indexOf(prompt.code()) + 1,
                        decided.leftOut().contains(prompt.code())))
                .toList();
    }

    /** Every prompt that comes along; never empty. */
    public List<Prompt> all() {
        return all;
    }

    /** A prompt that comes along, or one of any programme, though it asks it no more. */
    public Optional<Prompt> find(String code) {
        return Optional.ofNullable(byCode.get(code)).or(() -> own.flatMap(programmes -> programmes.find(code)));
    }
}
