package io.visavis.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.visavis.playground.browser.Axe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing serious stands in anyone's way on the page, in its main states, by day and by night, large and small. */
class PageAccessibilityTest extends InBrowser {
    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900,en-GB", "DARK,1440,900,fr-FR", "LIGHT,390,844,fr-FR", "DARK,390,844,en-GB"})
    void nothing_serious_is_found(ColorScheme scheme, int width, int height, String language) {
        Page page = page("", scheme, width, height, language);
        assertThat(Axe.seriousIn(page)).as("first screen").isEmpty();

        page = page("#" + FakeStage.MENTOR, scheme, width, height, language);
        page.locator("visavis-chart svg").first().waitFor();
        assertThat(Axe.seriousIn(page)).as("a chat on Teams, with charts").isEmpty();
        page.locator(".faults > summary").click();
        assertThat(Axe.seriousIn(page)).as("the faults").isEmpty();

        page = page("#" + FakeStage.MANAGER, scheme, width, height, language);
        page.locator(".message").last().waitFor();
        assertThat(Axe.seriousIn(page)).as("a chat on Slack").isEmpty();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Answer").setExact(true))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("button[type=submit], button.primary").last().click();
        assertThat(dialog.locator("[aria-invalid=true]").first()).isVisible();
        assertThat(Axe.seriousIn(page)).as("a form with mistakes").isEmpty();
    }

    @Test
    void a_button_without_a_name_would_be_found() {
        Page page = page("", ColorScheme.LIGHT, 1440, 900, "en-GB");
        page.evaluate("() => { document.querySelector('main').append(document.createElement('button')); }");
        assertThat(Axe.seriousIn(page)).anyMatch(found -> found.startsWith("button-name at"));
    }

    private Page page(String path, ColorScheme scheme, int width, int height, String language) {
        Page page = open(path, width, height, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return page;
    }
}
