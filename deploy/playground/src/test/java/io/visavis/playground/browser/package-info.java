/** The browser that tests look at pages with, also those of other modules. */
package io.visavis.playground.browser;
