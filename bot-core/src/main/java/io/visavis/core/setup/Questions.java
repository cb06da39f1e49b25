package io.visavis.core.setup;

import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.words.Bilingual;
import java.util.List;
import java.util.Set;

/** What a director changes of the questions that a programme asks. */
public interface Questions {

    /** What is decided on one question. */
    enum Decision {
        /** It is asked before others, as the last of those. */
        FIRST,
        /** Of those asked first, it changes places with the one before it. */
        EARLIER,
        /** It takes its turn again among the others. */
        TURN,
        /** It is not asked any more. */
        OUT,
        /** It is asked again, in its turn. */
        BACK
    }

    /** A question's words and what they are for. */
    record Written(Set<String> competencies, Theme theme, Stage stage, Wording en, Wording fr) {
        public Written {
            competencies = Set.copyOf(competencies);
        }
    }

    /** A competency that questions may train. */
    record Trained(String code, Bilingual name) {}

    /** Those of a programme, in order. */
    List<Trained> competencies(long programmeId);

    /**
     * Decides on a question that the programme could ask; the same twice has one effect.
     *
     * @return false where too few would be left to ask; nothing is then changed
     */
    boolean decide(long programmeId, String code, Decision decision);

    /** Adds one of the programme's own. */
    void add(long programmeId, Written question);

    /** Puts other words to one of the programme's own; nothing where it is not. */
    void rewrite(long programmeId, String code, Written question);
}
