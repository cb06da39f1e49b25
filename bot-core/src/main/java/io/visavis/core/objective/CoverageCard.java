package io.visavis.core.objective;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a director sees of objectives: how many managers, in groups that are large enough. */
final class CoverageCard {
    private static final List<String> ATTAINED = List.of("less", "expected", "more");

    private final Coverage coverage;
    private final Words words;

    CoverageCard(Coverage coverage, Words words) {
        this.coverage = coverage;
        this.words = words;
    }

    Message message(Membership programme) {
        MessageBuilder message =
                new MessageBuilder().heading(words.say("objective.coverage.title", "programme", programme.name(words)));
        if (coverage.managers() < coverage.floor()) {
            return message.text(words.say("objective.coverage.too_few", "floor", coverage.floor()))
                    .build();
        }
        spread(message, "themes", coverage.themes());
        spread(message, "competencies", coverage.competencies());
        for (Moment moment : Moment.values()) {
            attained(message, moment);
        }
        return message.context(words.say("objective.coverage.privacy", "floor", coverage.floor()))
                .build();
    }

    private void spread(MessageBuilder message, String kind, List<Coverage.Cell> cells) {
        List<String> labels = Stream.concat(
                        cells.stream().map(cell -> cell.what().name(words)),
                        Stream.of(words.say("objective.coverage.without")))
                .toList();
        List<Integer> people = Stream.concat(cells.stream().map(Coverage.Cell::managers), Stream.of(coverage.without()))
                .toList();
        message.strong(words.say("objective.coverage." + kind)).facts(facts(labels, people));
    }

    /** Nothing is said of a moment at which few have rated. */
    private void attained(MessageBuilder message, Moment moment) {
        List<Integer> people = new ArrayList<>();
        ATTAINED.forEach(how ->
                people.add(coverage.attained().getOrDefault(moment, Map.of()).getOrDefault(how, 0)));
        int rated = people.stream().mapToInt(Integer::intValue).sum();
        if (rated < coverage.floor()) {
            return;
        }
        people.add(coverage.managers() - rated);
        List<String> labels = Stream.concat(ATTAINED.stream(), Stream.of("unrated"))
                .map(how -> words.say("objective.coverage.attained." + how))
                .toList();
        message.strong(words.say("objective.coverage." + moment.code())).facts(facts(labels, people));
    }

    private List<Fact> facts(List<String> labels, List<Integer> people) {
        List<OptionalInt> shown = SmallCells.hide(people, coverage.floor());
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            OptionalInt number = shown.get(i);
            String value = number.isPresent()
                    ? words.say("objective.coverage.managers", "count", number.getAsInt())
                    : words.say("objective.coverage.hidden");
            facts.add(new Fact(words.say("objective.coverage.label", "what", labels.get(i)), value));
        }
        return facts;
    }
}
