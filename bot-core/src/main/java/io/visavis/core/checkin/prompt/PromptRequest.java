package io.visavis.core.checkin.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the choice of a prompt depends on, beside the programme's repertoire, and nothing else.
 *
 * @param seed a text that stays with the enrolment, such as the programme's code and the e-mail
 * @param week the Monday of the week asked about
 * @param stage of the programme in that week
 * @param competency of the objective in focus, if there is one
 * @param past everything asked of this person so far, in any order
 * @param opinions what this person said of questions, in any order
 */
public record PromptRequest(
        String seed,
        LocalDate week,
        Stage stage,
        Optional<String> competency,
        List<PastPrompt> past,
        List<Opinion> opinions) {
    public PromptRequest {
        past = List.copyOf(past);
        opinions = List.copyOf(opinions);
    }

    /** Of someone who has said nothing of any question. */
    public PromptRequest(String seed, LocalDate week, Stage stage, Optional<String> competency, List<PastPrompt> past) {
        this(seed, week, stage, competency, past, List.of());
    }
}
