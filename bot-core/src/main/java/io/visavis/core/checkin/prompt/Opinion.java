package io.visavis.core.checkin.prompt;

import java.time.LocalDate;

/**
 * What a manager said of a question after they answered it.
 *
 * @param code of the prompt; one that is not known any more weighs nothing
 * @param week the Monday of the week in which it was asked
 * @param good whether it was a good one for them
 */
public record Opinion(String code, LocalDate week, boolean good) {}
