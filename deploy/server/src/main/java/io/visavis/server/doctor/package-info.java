/**
 * Looks a set-up over and says what is wrong and what to do. Changes nothing. Further checks are added as
 * a {@link io.visavis.server.doctor.Check}.
 */
@NullMarked
package io.visavis.server.doctor;

import org.jspecify.annotations.NullMarked;
