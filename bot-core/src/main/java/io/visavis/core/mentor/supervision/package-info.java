/**
 * Mentors' supervision: groups and their meetings, hours against a rule, and requests that reach a supervisor alone.
 * Hours and names; never what was said. The mentor room enters.
 */
@NullMarked
package io.visavis.core.mentor.supervision;

import org.jspecify.annotations.NullMarked;
