/**
 * The command line: what may be typed, what is printed, and with which code a command ends (0 done, 1 failed,
 * 2 used or configured wrongly). Results go to standard output, everything else to standard error.
 */
@NullMarked
package io.visavis.server.cli;

import org.jspecify.annotations.NullMarked;
