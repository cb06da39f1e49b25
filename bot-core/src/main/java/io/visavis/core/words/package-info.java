/**
 * The product's words in both languages. Each feature keeps its own {@code words_en.properties} and
 * {@code words_fr.properties} beside its code; any feature may ask for them here.
 */
@NullMarked
package io.visavis.core.words;

import org.jspecify.annotations.NullMarked;
