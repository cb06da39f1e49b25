/**
 * Mentors: how they apply and are selected, what they learn, their supervision. What a director sees is names, hours
 * and counts, and the words of an application; the conversation and the home enter.
 */
@NullMarked
package io.visavis.core.mentor;

import org.jspecify.annotations.NullMarked;
