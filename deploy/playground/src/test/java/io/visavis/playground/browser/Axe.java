package io.visavis.playground.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people from using a page, as axe-core finds it: contrast, names, roles, focus. */
public final class Axe {
    private static final String FIND = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
            }
            """;

    private Axe() {}

    /** Everything serious or critical in the page as it stands now. */
    @SuppressWarnings("unchecked")
    public static List<String> seriousIn(Page page) {
        page.evaluate(script());
        return (List<String>) page.evaluate(FIND);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
