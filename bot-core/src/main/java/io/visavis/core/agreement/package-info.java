/**
 * What the two sides of a pair agree to before they begin: what stays between them, that neither reports to the other,
 * how to part. Until both have accepted, the brief is held back.
 */
@NullMarked
package io.visavis.core.agreement;

import org.jspecify.annotations.NullMarked;
