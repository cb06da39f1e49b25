package io.visavis.playground.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, without a window. It waits long, since a machine may be busy, and knows no
 * address but loopback, so that a page that asks for anything else is told that there is no such host.
 */
public final class Chromium implements AutoCloseable {
    /** How long a page may take to do what is expected of it; in milliseconds. */
    private static final int PATIENCE = 30_000;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
    }

    /** Skips the tests with the reason where there is no browser, or no driver for it. */
    public static Chromium orSkip() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "browser tests skipped: none of " + NAMES + " is on the PATH");
        Playwright playwright = null;
        try {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(playwright, program.orElseThrow());
        } catch (PlaywrightException noDriver) {
            if (playwright != null) {
                playwright.close();
            }
            Assumptions.abort("browser tests skipped: " + noDriver.getMessage());
            throw noDriver;
        }
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens an address in a window of its own.
     *
     * @param width in CSS pixels, as is the height
     * @param language of the browser, such as {@code en-GB}
     */
    public Page open(URI address, int width, int height, String language) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address.toString());
        return page;
    }

    /** Closes the pages and returns what they wrote to the console in anger, refusals by their policy among it. */
    public List<String> closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
