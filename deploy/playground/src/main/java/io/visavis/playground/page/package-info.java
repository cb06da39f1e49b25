/**
 * The playground's page and the JSON it lives on: anyone's chat, on either platform, and a clock that can
 * be moved. Talks to {@link io.visavis.playground.StandIn}s and a {@link io.visavis.playground.page.Timeline}
 * only; the server mounts {@link io.visavis.playground.page.PlaygroundPage} at {@code /playground/*}.
 */
@NullMarked
package io.visavis.playground.page;

import org.jspecify.annotations.NullMarked;
