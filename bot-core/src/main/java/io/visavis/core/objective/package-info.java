/**
 * What a manager works towards: written with an aspiration, a company priority and a competency, worded in five levels
 * with the mentor, rated by both, and kept with its history. All of it is content of the pair. A director gets counts
 * over groups and nothing else, through {@link io.visavis.core.objective.ReadCoverage} alone.
 */
@NullMarked
package io.visavis.core.objective;

import org.jspecify.annotations.NullMarked;
