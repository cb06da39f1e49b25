/**
 * How everything looks that a person meets: laid side by side for both platforms in files to review, and drawn as
 * pictures. A new message gets its case by one line in {@link io.visavis.server.looks.Gallery}.
 */
package io.visavis.server.looks;
