package io.visavis.core.session;

import io.visavis.core.session.Preparation.Shared;
import io.visavis.core.session.Preparation.SharedPlan;
import java.util.List;
import java.util.Locale;

/**
 * Content: what a manager shared in a pair that is over, as far as they hand it over to the mentor of another. Never a
 * word of the former mentor's.
 *
 * @param former the former mentor's name
 * @param answers those shared with them
 * @param plans commitments made in such answers, as far as the former mentor knew of them
 * @param takeaways what the manager took from sessions and shared
 */
public record HandedOver(String former, Part<Shared> answers, Part<SharedPlan> plans, Part<String> takeaways) {

    /** What is chosen for itself. */
    public enum Kind {
        ANSWERS,
        COMMITMENTS,
        TAKEAWAYS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is no such kind */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One kind of it.
     *
     * @param latest what is read, the latest first
     * @param all how many there are
     */
    public record Part<T>(List<T> latest, int all) {
        public Part {
            latest = List.copyOf(latest);
        }

        public static <T> Part<T> nothing() {
            return new Part<>(List.of(), 0);
        }

        public static <T> Part<T> of(List<T> all, int most) {
            return new Part<>(all.subList(0, Math.min(most, all.size())), all.size());
        }

        int older() {
            return all - latest.size();
        }
    }

    /** How many there are of a kind. */
    public int count(Kind kind) {
        return switch (kind) {
            case ANSWERS -> answers.all();
            case COMMITMENTS -> plans.all();
            case TAKEAWAYS -> takeaways.all();
        };
    }

    public boolean isEmpty() {
        return answers.all() + plans.all() + takeaways.all() == 0;
    }
}
