/** The demo: a sample programme in the middle of its life, and a page to be anyone in it. */
@NullMarked
package io.visavis.server.demo;

import org.jspecify.annotations.NullMarked;
