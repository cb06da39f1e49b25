package io.visavis.core.checkin;

import io.visavis.core.checkin.prompt.ChoosePrompt;
import io.visavis.core.checkin.prompt.Opinion;
import io.visavis.core.checkin.prompt.PastPrompt;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.PromptRequest;
import io.visavis.core.checkin.prompt.Repertoire;
import io.visavis.core.checkin.prompt.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The one way to a week's question, for asking it and for foreseeing it. */
final class ChooseQuestion {
    private final PromptHistory history;
    private final PromptLibrary library;
    private final ChoosePrompt choosePrompt;

    ChooseQuestion(PromptHistory history, PromptLibrary library) {
        this.history = history;
        this.library = library;
        this.choosePrompt = new ChoosePrompt(library);
    }

    /**
     * What an enrolment's manager is asked in a week.
     *
     * @param past what they were asked before it
     * @return empty when nothing has rested
     */
    Optional<Prompt> choose(
            long enrolmentId, CheckIn.ProgrammeInfo programme, String email, LocalDate week, List<PastPrompt> past) {
        Optional<String> competency = history.competencyInFocus(enrolmentId);
        return choosePrompt.choose(
                library.of(programme.id()),
                request(programme, email, week, competency, past, history.opinions(enrolmentId)));
    }

    /** What the director wants asked in a week, as far as that alone decides: nothing of the manager's own is read. */
    static Optional<Prompt> first(
            Repertoire repertoire, CheckIn.ProgrammeInfo programme, LocalDate week, List<PastPrompt> past) {
        return ChoosePrompt.first(repertoire, request(programme, "", week, Optional.empty(), past, List.of()));
    }

    private static PromptRequest request(
            CheckIn.ProgrammeInfo programme,
            String email,
            LocalDate week,
            Optional<String> competency,
            List<PastPrompt> past,
            List<Opinion> opinions) {
        return new PromptRequest(
                programme.code() + "/" + email,
                week,
                Stage.at(programme.startsOn(), programme.endsOn(), week),
                competency,
                past,
                opinions);
    }
}
