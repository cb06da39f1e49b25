package io.visavis.core.checkin.prompt;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What programmes ask beside the bundled questions, and what their directors decided on all of them. */
public interface OwnPrompts {

    /** A question of some programme, also one that it asks no more. */
    Optional<Prompt> find(String code);

    /** A programme's own questions and its director's decisions. */
    Decided decided(long programmeId);

    /**
     * @param own the programme's questions that may be asked, the earliest first
     * @param first codes of what is asked first, in order
     * @param leftOut codes of what is not asked
     */
    record Decided(List<Prompt> own, List<String> first, Set<String> leftOut) {
        public static final Decided NOTHING = new Decided(List.of(), List.of(), Set.of());

        public Decided {
            own = List.copyOf(own);
            first = List.copyOf(first);
            leftOut = Set.copyOf(leftOut);
        }
    }
}
