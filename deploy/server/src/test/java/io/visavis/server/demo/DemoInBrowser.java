package io.visavis.server.demo;

import com.microsoft.playwright.Page;
import io.visavis.playground.browser.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The demo on a Wednesday morning of its fourth week, in a real browser. What it is made to shoot is left in
 * target/screenshots.
 */
final class DemoInBrowser implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final Chromium chromium;
    private final Demo demo;

    private DemoInBrowser(Chromium chromium, Demo demo) {
        this.chromium = chromium;
        this.demo = demo;
    }

    /** Skips the tests, and says so, where there is no browser. */
    static DemoInBrowser orSkip() {
        Chromium chromium = Chromium.orSkip();
        Demo demo = DemoTest.onSample();
        demo.playHistory(3);
        Visitor visitor = new Visitor(demo.port());
        for (int morning = 0; morning < 3; morning++) {
            visitor.move("NEXT_MORNING");
        }
        return new DemoInBrowser(chromium, demo);
    }

    Page desktop(String email, String language) {
        return open(email, 1440, 900, language);
    }

    Page phone(String email) {
        return open(email, 390, 844, "fr-FR");
    }

    private Page open(String email, int width, int height, String language) {
        URI chat = URI.create("http://127.0.0.1:" + demo.port() + "/playground#" + email);
        return chromium.open(chat, width, height, language);
    }

    void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    /** Closes the pages and returns what they complained of. */
    List<String> closePages() {
        return chromium.closePages();
    }

    @Override
    public void close() {
        demo.close();
        chromium.close();
    }
}
