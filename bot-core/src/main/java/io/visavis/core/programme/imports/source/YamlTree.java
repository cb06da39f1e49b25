package io.visavis.core.programme.imports.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML's nodes into sections, lists and fields that know their line and key path. */
record YamlTree(Problems problems, Nearest nearest) {

    /** The node's keys and values; unreadable when the node is not there or something else. */
    YamlSection section(Place place, @Nullable Node node, List<String> keys) {
        if (node == null) {
            return new YamlSection(this, place, Map.of(), false);
        }
        if (!(node instanceof MappingNode mapping)) {
            problems.add(place, "is " + describe(node), "the keys " + String.join(", ", keys));
            return new YamlSection(this, place, Map.of(), false);
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            keep(values, place, tuple, keys);
        }
        return new YamlSection(this, place, values, true);
    }

    private void keep(Map<String, Node> values, Place place, NodeTuple tuple, List<String> keys) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        Place at = place.key(key.length() > 40 ? "?" : key, line(tuple.getKeyNode()));
        if (!keys.contains(key)) {
            String expected = "one of " + String.join(", ", keys);
            problems.add(at, Problem.shown(key) + " is not a key here", expected, nearest.to(key, keys));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.add(at, Problem.shown(key) + " stands here twice", "each key once");
        }
    }

    List<Node> items(Place place, Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (!isNothing(node)) {
            problems.add(place, "is " + describe(node), "a list");
        }
        return List.of();
    }

    Field field(Place place, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Field.of(place, isNothing(node) ? null : scalar.getValue());
        }
        problems.add(place, "is " + describe(node), "a single value");
        return Field.unreadable(place);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String describe(Node node) {
        if (isNothing(node)) {
            return "empty";
        }
        if (node instanceof ScalarNode scalar) {
            return "the single value " + Problem.shown(scalar.getValue());
        }
        return node instanceof SequenceNode ? "a list" : "a group of keys";
    }
}
