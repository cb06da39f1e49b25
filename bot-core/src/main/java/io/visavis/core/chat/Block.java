package io.visavis.core.chat;

import java.util.List;

/** One piece of a message. A closed set: each adapter renders every kind. */
public sealed interface Block {

    /** The line a reader sees first. Plain text. */
    record Heading(String text) implements Block {}

    /** A paragraph. Line breaks in a span are kept. */
    record Text(List<Span> spans) implements Block {
        public Text {
            spans = List.copyOf(spans);
        }

        public static Text of(String plain) {
            return new Text(List.of(Span.plain(plain)));
        }
    }

    /** Words that a person wrote, shown as theirs. */
    record Quote(String words) implements Block {}

    /** Short labelled values, in the order given. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One labelled value. */
    record Fact(String label, List<Span> spans) {
        public Fact {
            spans = List.copyOf(spans);
        }

        public Fact(String label, String value) {
            this(label, List.of(Span.plain(value)));
        }

        /** The value as one text. */
        public String value() {
            return String.join("", spans.stream().map(Span::text).toList());
        }
    }

    /**
     * A small chart. {@code alternative} says in words what it shows, for screen readers and for clients
     * that draw no charts.
     */
    record Chart(Kind kind, String title, List<String> categories, List<Series> series, String alternative)
            implements Block {
        /** The kinds that both platforms draw. */
        public enum Kind {
            BAR,
            LINE
        }

        /**
         * Each series has one value for each category.
         *
         * @throws IllegalArgumentException when a series has more or fewer values than there are categories
         */
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (Series s : series) {
                if (s.values().size() != categories.size()) {
                    throw new IllegalArgumentException("a series needs one value for each category: " + s.name());
                }
            }
        }
    }

    /** One line or one set of bars. */
    record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** A row of buttons. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A menu of choices, of which one press takes one: a select of Slack's, and the menu behind a card's buttons on
     * Teams. Stands beside the buttons that go before it.
     *
     * @param label says what is chosen, to those who see the menu closed
     * @param action what a choice asks for, as a {@link Button#action() button's}
     * @param choices at least one; a whole sentence each, since Teams shows no label
     */
    record Menu(String label, String action, List<Choice> choices) implements Block {
        /** @throws IllegalArgumentException when there is nothing to choose */
        public Menu {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("a menu needs choices");
            }
        }

        /** The choices as buttons, for where there is no menu. */
        public List<Button> buttons() {
            return choices.stream()
                    .map(choice -> Button.acting(choice.label(), action, choice.value()))
                    .toList();
        }
    }

    /**
     * One of a menu's.
     *
     * @param value what it asks its action of, 1 to 150 characters
     */
    record Choice(String label, String value) {}

    /** A line between two parts. */
    record Divider() implements Block {}

    /** Small print below the matter. */
    record Context(String text) implements Block {}
}
