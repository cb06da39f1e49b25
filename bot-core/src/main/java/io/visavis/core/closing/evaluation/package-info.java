/**
 * What managers and mentors think of their programme, told to its directors as numbers and words of nobody. An answer
 * holds no person and no time; that somebody answered stands apart with nothing in common. With every answer all of the
 * programme's are written anew in random order under new random ids, so that neither ids, nor places in the table, nor
 * transactions tell whose is whose; words are kept apart from numbers alike. Directors read them once no more can come,
 * since numbers before and after one answer would tell it (what was read stays shut), and where there are as many as the programme's floor. Left
 * out of reach: somebody who copies the database between two answers, or a style of writing that is known.
 */
@NullMarked
package io.visavis.core.closing.evaluation;

import org.jspecify.annotations.NullMarked;
