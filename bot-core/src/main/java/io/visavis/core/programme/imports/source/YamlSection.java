package io.visavis.core.programme.imports.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Keys and values of a YAML file. What is missing or of another form is reported when it is asked for. */
public final class YamlSection {
    private final YamlTree tree;
    private final Place place;
    private final Map<String, Node> values;
    private final boolean readable;

    YamlSection(YamlTree tree, Place place, Map<String, Node> values, boolean readable) {
        this.tree = tree;
        this.place = place;
        this.values = values;
        this.readable = readable;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A single value; blank when it is not there. */
    public Field field(String key) {
        Node node = values.get(key);
        if (node != null) {
            return tree.field(at(key, node), node);
        }
        Place missing = place.key(key, place.line());
        return readable ? Field.of(missing, null) : Field.unreadable(missing);
    }

    /** A group that must be there. */
    public YamlSection section(String key, String... keys) {
        Node node = values.get(key);
        List<String> expected = List.of(keys);
        if (node != null) {
            return tree.section(at(key, node), node, expected);
        }
        reportMissing(key, "the keys " + String.join(", ", expected));
        return tree.section(place.key(key, place.line()), null, expected);
    }

    /** A list of groups; empty when it is not there. */
    public List<YamlSection> sections(String key, String... keys) {
        List<YamlSection> sections = new ArrayList<>();
        Node list = values.get(key);
        if (list != null) {
            Place at = at(key, list);
            for (Node item : tree.items(at, list)) {
                sections.add(tree.section(at.item(sections.size(), YamlTree.line(item)), item, List.of(keys)));
            }
        }
        return sections;
    }

    /** A list of single values that must be there. */
    public List<Field> fields(String key) {
        List<Field> fields = new ArrayList<>();
        Node list = values.get(key);
        if (list == null) {
            reportMissing(key, "a list");
            return fields;
        }
        Place at = at(key, list);
        for (Node item : tree.items(at, list)) {
            fields.add(tree.field(at.item(fields.size(), YamlTree.line(item)), item));
        }
        return fields;
    }

    private void reportMissing(String key, String expected) {
        if (readable) {
            tree.problems().add(place.key(key, place.line()), "is missing", expected);
        }
    }

    private Place at(String key, Node node) {
        return place.key(key, YamlTree.line(node));
    }
}
