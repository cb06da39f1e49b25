package io.visavis.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.visavis.playground.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The page on a stage of its own for each test, in a real browser. Skipped, and says so, where there is none. */
abstract class InBrowser {
    private static Chromium chromium;
    FakeStage stage;

    @BeforeAll
    static void launch() {
        chromium = Chromium.orSkip();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void raise() throws Exception {
        stage = new FakeStage(0);
    }

    @AfterEach
    void the_page_complained_of_nothing() throws Exception {
        assertThat(chromium.closePages()).isEmpty();
        stage.close();
    }

    /** Once the people are there; on a phone a chat may cover them. */
    Page open(String path, int width, int height, String language) {
        Page page = chromium.open(stage.at("/playground" + path), width, height, language);
        page.locator(".person").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }
}
