package io.visavis.core.mentor.application;

import io.visavis.core.chat.Button;
import io.visavis.core.mentor.application.Applications.Programme;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The way to become a mentor, for a message to someone who has worked with one. */
public final class InviteToMentor {
    private final Applications applications;

    public InviteToMentor(Applications applications) {
        this.applications = applications;
    }

    /**
     * Opens the application to the programme they know, else to another one of the same organisations.
     *
     * @return empty where there is none to which they may apply
     */
    public Optional<Button> button(long personId, long programmeId, Instant now, Words words) {
        return applications.open(personId, applications.alike(programmeId), now).stream()
                .min(Comparator.comparing((Programme open) -> open.id() != programmeId))
                .map(open -> Button.opening(
                        words.say("mentor.button.apply"), ApplicationCards.APPLY, Long.toString(open.id())));
    }
}
