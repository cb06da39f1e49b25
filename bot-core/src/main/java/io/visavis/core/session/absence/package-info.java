/**
 * A mentor who is away for some time: their managers learn from when until when, nothing counts against their pairs, and
 * for long absences a director may have somebody stand in. Entered through the {@code Talk}s, the composer, the planner,
 * and from a person's own breaks.
 */
@NullMarked
package io.visavis.core.session.absence;

import org.jspecify.annotations.NullMarked;
