/** The product without its chat vendors: {@link io.visavis.core.Core} puts the features together. */
@NullMarked
package io.visavis.core;

import org.jspecify.annotations.NullMarked;
