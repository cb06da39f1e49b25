package io.visavis.server.looks;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn.OpenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one platform's JSON looks like to a person, written so that two platforms can be laid side by side. */
abstract class Sight {
    private final List<Line> lines = new ArrayList<>();

    static Sight on(String platform) {
        return platform.equals("slack") ? new SlackSight() : new TeamsSight();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Reads one more message, below those before. */
    abstract void message(JsonNode content);

    /** @param typed what the person entered, which some clients keep themselves */
    abstract void form(OpenForm form, Map<String, String> typed);

    /** What a screen reader is told of a message. */
    abstract String aloud(JsonNode content);

    void add(Line line) {
        lines.add(line);
    }

    void next() {
        if (!lines.isEmpty()) {
            add(Line.of(Line.Kind.MARK, "", "········"));
        }
    }

    /** A paragraph's lines. */
    void paragraph(Line.Kind kind, String margin, String words, String dressed) {
        String[] bare = words.stripTrailing().split("\n", -1);
        String[] dress = dressed.stripTrailing().split("\n", -1);
        for (int i = 0; i < bare.length; i++) {
            add(new Line(kind, margin, bare[i], dress.length == bare.length ? dress[i] : bare[i]));
        }
    }

    /** Small print; a part's number is the platform's own. */
    void small(String words) {
        add(Line.of(words.matches("\\d+/\\d+") ? Line.Kind.MARK : Line.Kind.TEXT, "~ ", words));
    }

    void button(List<String> labels, List<Boolean> primary) {
        List<String> dressed = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            dressed.add(primary.get(i) ? "[[" + labels.get(i) + "]]" : "[" + labels.get(i) + "]");
        }
        add(new Line(Line.Kind.BUTTONS, "", String.join(" ", labels), String.join(" ", dressed)));
    }

    /** What opens at the press of a menu, which each platform draws in its own way. */
    void menu(List<String> choices) {
        add(new Line(Line.Kind.BUTTONS, "", String.join(" ", choices), "[▾ " + String.join(" · ", choices) + "]"));
    }

    void field(String label, boolean required) {
        add(Line.text("", ""));
        add(new Line(Line.Kind.FIELD, "? ", label, label + (required ? " *" : "")));
    }

    /** The possibilities: all in view, or in a list that opens. */
    void options(List<String> labels, int chosen, boolean inView) {
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            marked.add((i == chosen ? "(x) " : "( ) ") + labels.get(i));
        }
        if (inView) {
            for (int i = 0; i < labels.size(); i++) {
                add(new Line(Line.Kind.FIELD, "  ", labels.get(i), marked.get(i)));
            }
        } else {
            add(new Line(Line.Kind.FIELD, "  ▾ ", String.join(" ", labels), String.join(" · ", marked)));
        }
    }

    void entered(String value) {
        if (!value.isEmpty()) {
            paragraph(Line.Kind.FIELD, "  = ", value, value);
        }
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
