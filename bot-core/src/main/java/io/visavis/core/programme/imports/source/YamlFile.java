package io.visavis.core.programme.imports.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as a tree of texts: no object is ever built from it, and anchors, aliases and tags are refused,
 * so that a small file cannot become a large one.
 */
public final class YamlFile {
    private static final int DEEPEST = 20;

    private final SourceText source;
    private final Problems problems;
    private final LoaderOptions options = new LoaderOptions();

    private YamlFile(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
    }

    /**
     * The file's top level; when it cannot be read, one whose values all count as reported.
     *
     * @param keys those that may stand there
     */
    public static YamlSection read(SourceText source, Problems problems, Nearest nearest, String... keys) {
        Node root = new YamlFile(source, problems).root();
        Place top = new Place(source.file(), root == null ? 0 : YamlTree.line(root), "");
        return new YamlTree(problems, nearest).section(top, root, List.of(keys));
    }

    private @Nullable Node root() {
        List<Event> special = new ArrayList<>();
        Parser parser =
                new Watched(new ParserImpl(new StreamReader(new StringReader(source.text())), options), special);
        Problems found = new Problems();
        Node root = tree(parser, found);
        // What is wrong with a tree of anchors, aliases and tags is of no interest
        if (special.isEmpty()) {
            found.inOrder().forEach(problems::add);
            return root;
        }
        readOn(parser);
        special.forEach(this::refuse);
        return null;
    }

    private @Nullable Node tree(Parser parser, Problems found) {
        try {
            Node root = new Composer(parser, new Resolver(), options).getSingleNode();
            if (root == null) {
                found.add(at(1), "the file is empty", "a programme");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            found.add(at(line), "is not YAML: " + e.getProblem(), "correct YAML");
        } catch (ReaderException e) {
            int line = source.lineOf(source.text().offsetByCodePoints(0, e.getPosition()));
            found.add(at(line), "holds the hidden character U+%04X".formatted(e.getCodePoint()), "plain text");
        } catch (YAMLException e) {
            found.add(at(0), "is nested too deeply", "at most " + DEEPEST + " levels");
        }
        return null;
    }

    /** A tree that cannot be made ends the reading early; the rest is read for what is special in it. */
    private static void readOn(Parser parser) {
        try {
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                parser.getEvent();
            }
        } catch (YAMLException e) {
            // What follows is not YAML; there is enough to report
        }
    }

    /** Hands events on to the tree, and picks out those that are special: the text is read once. */
    private record Watched(Parser parser, List<Event> special) implements Parser {
        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public Event getEvent() {
            Event event = parser.getEvent();
            if (isSpecial(event)) {
                special.add(event);
            }
            return event;
        }
    }

    private static boolean isSpecial(Event event) {
        return (event instanceof NodeEvent node && node.getAnchor() != null) || tag(event) != null;
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : null;
    }

    private void refuse(Event event) {
        String tag = tag(event);
        Place place = at(event.getStartMark().getLine() + 1);
        if (tag != null) {
            problems.add(place, Problem.shown(tag) + " is a tag", "the value without it");
        } else if (event instanceof NodeEvent node) {
            String sign = event instanceof AliasEvent ? "*" : "&";
            String what = Problem.shown(sign + node.getAnchor()) + " is an anchor or alias";
            problems.add(place, what, "the values written out");
        }
    }

    private Place at(int line) {
        return new Place(source.file(), line, "");
    }
}
