/** The page on stand-ins of its own, so that it can be tested and looked at without a bot. */
package io.visavis.playground.page;
