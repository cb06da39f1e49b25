/**
 * Applying to mentor: what someone writes of themselves, what a director makes of it, and what the applicant is told.
 * The applicant's words are read by them and by the directors of that programme. The mentor room enters.
 */
@NullMarked
package io.visavis.core.mentor.application;

import org.jspecify.annotations.NullMarked;
