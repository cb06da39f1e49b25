package io.visavis.core.closing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evaluations of all programmes. */
public interface Evaluations {

    /**
     * Owes each manager and each mentor who worked with one the question, once. Harmless however often it runs.
     *
     * @param from the earliest last day of the programmes it is time for
     * @param until the latest
     */
    void ask(LocalDate from, LocalDate until, Instant now, Instant expires);

    Optional<Evaluated> programme(long programmeId);

    /** Whether someone takes part in a programme as a manager, or as the mentor of one. */
    boolean concerns(long programmeId, long personId);

    boolean hasGiven(long programmeId, long personId);

    /**
     * Keeps an answer that nothing leads from to whoever gave it.
     *
     * @return false when they have given one already, which nobody could find again to change it, or when its
     *     directors have read the others
     */
    boolean give(long programmeId, long personId, Answer answer);

    /** Whether its directors have seen numbers: from then on nothing is added. */
    boolean wasRead(long programmeId);

    /** All of a programme, which are read by it; empty below its floor. */
    Optional<Results> results(long programmeId);

    /** A programme; its last day, and how many answers its directors need to see any. */
    record Evaluated(long id, String nameEn, String nameFr, LocalDate endsOn, int floor) {}

    /**
     * Content, nobody's.
     *
     * @param scales of 1 to 5, one for each item
     * @param comment blank for none
     */
    record Answer(Map<Item, Integer> scales, String comment) {
        public Answer {
            scales = Map.copyOf(scales);
        }
    }

    /**
     * @param means of 1 to 5, one for each item
     * @param comments in random order
     */
    record Results(int answers, Map<Item, Double> means, List<String> comments) {
        public Results {
            means = Map.copyOf(means);
            comments = List.copyOf(comments);
        }
    }
}
