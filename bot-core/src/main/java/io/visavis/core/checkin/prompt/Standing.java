package io.visavis.core.checkin.prompt;

/**
 * Where a question stands in a programme.
 *
 * @param rank among those asked first, from 1; 0 where it takes its turn
 * @param leftOut true where it is not asked
 */
public record Standing(Prompt prompt, int rank, boolean leftOut) {}
