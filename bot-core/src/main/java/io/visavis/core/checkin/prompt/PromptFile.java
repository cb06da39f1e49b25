package io.visavis.core.checkin.prompt;

import java.io.Reader;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads prompts from YAML. It walks the nodes, which know their lines, and never lets the file name
 * a class or a key of its own.
 */
final class PromptFile {
    private static final List<String> PROMPT_KEYS = List.of("code", "competencies", "theme", "stage", "en", "fr");
    private static final List<String> WORDING_KEYS = List.of("title", "what", "so_what", "now_what");

    private final String file;

    PromptFile(String file) {
        this.file = file;
    }

    Collection<Prompt> read(Reader yaml) {
        Map<String, Node> root = mapping(compose(yaml), List.of("prompts"));
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        for (Node node : sequence(root.get("prompts"))) {
            Prompt prompt = prompt(node);
            if (prompts.put(prompt.code(), prompt) != null) {
                throw bad(node, "the code '" + prompt.code() + "' stands twice; give each prompt its own");
            }
        }
        if (prompts.isEmpty()) {
            throw bad(root.get("prompts"), "there is no prompt; give at least one");
        }
        return prompts.values();
    }

    private @Nullable Node compose(Reader yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
        } catch (MarkedYAMLException wrong) {
            throw new BadPromptLibrary(
                    file, line(wrong.getProblemMark()), "not valid YAML: " + wrong.getProblem(), wrong);
        } catch (YAMLException wrong) {
            throw new BadPromptLibrary(file, 1, "not valid YAML: " + wrong.getMessage(), wrong);
        }
    }

    private Prompt prompt(Node node) {
        Map<String, Node> fields = mapping(node, PROMPT_KEYS);
        Set<String> competencies = sequence(fields.get("competencies")).stream()
                .map(this::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Theme theme = oneOf(fields.get("theme"), Theme.values(), Theme::code);
        Stage stage = oneOf(fields.get("stage"), Stage.values(), Stage::code);
        Wording en = wording(fields.get("en"));
        Wording fr = wording(fields.get("fr"));
        return checked(node, () -> new Prompt(text(fields.get("code")), competencies, theme, stage, en, fr));
    }

    private Wording wording(@Nullable Node node) {
        Map<String, Node> fields = mapping(node, WORDING_KEYS);
        return checked(
                node,
                () -> new Wording(
                        text(fields.get("title")),
                        text(fields.get("what")),
                        text(fields.get("so_what")),
                        text(fields.get("now_what"))));
    }

    /** The fields of a mapping that has all of these keys, each once, and no others. */
    private Map<String, Node> mapping(@Nullable Node node, List<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw bad(node, "expected the keys " + keys);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!keys.contains(key)) {
                throw bad(tuple.getKeyNode(), "unknown key '" + key + "'; the keys are " + keys);
            }
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw bad(tuple.getKeyNode(), "the key '" + key + "' stands twice");
            }
        }
        requireAll(mapping, keys, fields);
        return fields;
    }

    private void requireAll(Node node, List<String> keys, Map<String, Node> fields) {
        for (String key : keys) {
            if (!fields.containsKey(key)) {
                throw bad(node, "the key '" + key + "' is missing");
            }
        }
    }

    private List<Node> sequence(@Nullable Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw bad(node, "expected a list");
    }

    private String text(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw bad(node, "expected a text");
    }

    private <E> E oneOf(@Nullable Node node, E[] values, Function<E, String> code) {
        String wanted = text(node);
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> bad(
                        node,
                        "'" + wanted + "' is not one of "
                                + Arrays.stream(values).map(code).toList()));
    }

    private <T> T checked(@Nullable Node node, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            throw bad(node, wrong.getMessage());
        }
    }

    private BadPromptLibrary bad(@Nullable Node node, @Nullable String problem) {
        return new BadPromptLibrary(file, node == null ? 1 : line(node.getStartMark()), String.valueOf(problem));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
