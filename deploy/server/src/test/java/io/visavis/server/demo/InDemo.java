package io.visavis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What is tried in the demo, in a real browser. Skipped, and says so, where there is none. */
abstract class InDemo {
    static DemoInBrowser demo;

    @BeforeAll
    static void start() {
        demo = DemoInBrowser.orSkip();
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @AfterEach
    void the_page_complained_of_nothing() {
        assertThat(demo.closePages()).isEmpty();
    }
}
