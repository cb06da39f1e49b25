/**
 * What mentors of a programme learn before their first pair, and what they completed. The file names the modules; the
 * mentor marks them. The mentor room enters.
 */
@NullMarked
package io.visavis.core.mentor.training;

import org.jspecify.annotations.NullMarked;
