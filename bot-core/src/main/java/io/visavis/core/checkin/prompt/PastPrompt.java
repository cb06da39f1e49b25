package io.visavis.core.checkin.prompt;

import java.time.LocalDate;

/**
 * A prompt that a person was asked.
 *
 * @param code of the prompt; one that the library no longer has is no obstacle
 * @param week any day of the week in which it was asked, its Monday by custom
 */
public record PastPrompt(String code, LocalDate week) {}
