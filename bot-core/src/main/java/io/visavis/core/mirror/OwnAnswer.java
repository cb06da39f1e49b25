package io.visavis.core.mirror;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a manager answered, whoever else may read it.
 *
 * @param week the Monday of the week in which it was asked
 * @param at when it was first given
 */
public record OwnAnswer(LocalDate week, Instant at, String promptCode, String reflection) {}
