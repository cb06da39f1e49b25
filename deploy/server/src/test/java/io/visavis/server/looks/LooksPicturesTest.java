package io.visavis.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.visavis.playground.browser.Chromium;
import io.visavis.playground.page.PlaygroundPage;
import io.visavis.playground.page.Timeline;
import io.visavis.server.demo.Demo;
import io.visavis.server.local.LocalWorld;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases of the {@link Gallery} as a browser draws them in the playground's page. Pictures for a person to look at
 * are left in target/looks; they are not compared, since every machine has other fonts. What can be measured is: that
 * nothing runs out of its place, is cut or lies over something else, and that all of it can be read and pressed.
 */
class LooksPicturesTest {
    private static final Path PICTURES = Path.of("target", "looks");
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final int HIGHEST = 14_000;

    private static Chromium chromium;
    private static String measure;

    @BeforeAll
    static void launch() {
        chromium = Chromium.orSkip();
        measure = script();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String script() {
        try (InputStream in = LooksPicturesTest.class.getResourceAsStream("measure.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each language and each platform is seen by day and by night, on a desk and on a phone. */
    @ParameterizedTest
    @CsvSource({"slack,en,LIGHT", "slack,fr,DARK", "teams,en,DARK", "teams,fr,LIGHT"})
    void everything_has_its_place_and_can_be_read_and_pressed(String platform, String language, ColorScheme onDesk) {
        List<PlaygroundPage> served = new ArrayList<>();
        // the page goes first: a browser that still listens to it would keep the server from stopping
        try (Story<Players> story = new Story<>(platform, language, Players::new, world -> page(world, served));
                PlaygroundPage page = served.get(0)) {
            Gallery.untilItsEnd(story, story.cast());
            story.mistaken(story.cast().zoe);
            View desk = new View(story, platform + "-" + language, onDesk, WIDE);
            View phone = new View(
                    story, desk.name(), onDesk == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT, NARROW);
            desk.form("form", story.cast().zoe);
            phone.form("form", story.cast().zoe);
            story.dismisses(story.cast().zoe);
            for (View view : List.of(desk, phone)) {
                view.chat("manager", story.cast().zoe);
                view.chat("mentor", story.cast().omar);
                view.chat("long-and-right-to-left", story.cast().layla);
                view.chat("director", story.cast().claire);
                view.home("home", story.cast().zoe);
            }
        }
        assertThat(chromium.closePages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"slack,fr,LIGHT", "teams,en,DARK"})
    void what_comes_before_has_its_place_too(String platform, String language, ColorScheme onDesk) {
        List<PlaygroundPage> served = new ArrayList<>();
        try (Story<Beginners> story = new Story<>(platform, language, Beginners::new, world -> page(world, served));
                PlaygroundPage page = served.get(0)) {
            Beginning.play(story, story.cast());
            View desk = new View(story, platform + "-" + language + "-beginning", onDesk, WIDE);
            View phone = new View(
                    story, desk.name(), onDesk == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT, NARROW);
            for (View view : List.of(desk, phone)) {
                view.chat("manager", story.cast().zoe);
                view.chat("newcomer", story.cast().ines);
                view.chat("mentor", story.cast().omar);
                view.chat("director", story.cast().claire);
                view.chat("supervisor", story.cast().sam);
            }
        }
        assertThat(chromium.closePages()).isEmpty();
    }

    /** One browser's way to look at things. */
    private record View(Story<?> story, String name, ColorScheme scheme, int width) {
        void form(String what, String email) {
            Page page = open(email);
            page.locator("dialog[open]").waitFor();
            look(page, what);
        }

        /** In a window high enough to hold all of it. */
        void chat(String what, String email) {
            Page page = open(email);
            page.locator(".message").last().waitFor();
            int height =
                    (int) page.locator(".messages-column").evaluate("e => Math.ceil(e.getBoundingClientRect().height)");
            page.setViewportSize(width, Math.min(height + 400, HIGHEST));
            look(page, what);
        }

        void home(String what, String email) {
            Page page = open(email);
            if (page.locator("#to-home").count() > 0) {
                page.locator("#to-home").click();
                page.locator(".home-page button").first().waitFor();
            } else {
                page.locator(".chat-head button[aria-pressed]").first().click();
                page.frameLocator("teams-tab iframe")
                        .locator("main[aria-busy=false] h1")
                        .waitFor();
            }
            look(page, what);
        }

        private Page open(String email) {
            URI address = URI.create("http://127.0.0.1:" + story.world().port() + "/playground#" + email);
            Page page = chromium.open(address, width, HEIGHT, story.pick("en-GB", "fr-FR"));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.locator(".chat-who").waitFor();
            return page;
        }

        @SuppressWarnings("unchecked")
        private void look(Page page, String what) {
            String picture =
                    String.join("-", name, what, scheme.name().toLowerCase(Locale.ROOT), Integer.toString(width));
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")));
            assertThat((List<String>) page.evaluate(measure)).as(picture).isEmpty();
            page.close();
        }
    }

    private static Map<String, Servlet> page(LocalWorld world, List<PlaygroundPage> served) {
        PlaygroundPage page = new PlaygroundPage(Demo.cast(world), world.standIns(), new Stopped(world));
        served.add(page);
        return Map.of("/playground/*", page.servlet());
    }

    /** A clock that only shows. */
    private record Stopped(LocalWorld world) implements Timeline {
        @Override
        public Instant now() {
            return world.clock().instant();
        }

        @Override
        public Instant move(Step step) {
            throw new UnsupportedOperationException("pictures do not move");
        }

        @Override
        public Optional<Preparing> preparing() {
            return Optional.empty();
        }
    }
}
