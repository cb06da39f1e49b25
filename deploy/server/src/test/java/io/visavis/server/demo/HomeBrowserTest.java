package io.visavis.server.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A person's home and the menu of a message, in a real browser; what it saw is left in target/screenshots. */
class HomeBrowserTest extends InDemo {
    private static final String MANAGER = "oliver.whitcombe@vega.example";
    private static final String IN_FRENCH = "hugo.carpentier@vega.example";
    private static final String MENTOR = "rosalind.keane@passerelle.example";

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    @Test
    void a_manager_answers_from_home_by_keyboard_alone_and_sees_it_there_and_in_the_chat() {
        Page page = demo.desktop(MANAGER, "en-GB");
        tab(page, "Messages").focus();
        page.keyboard().press("ArrowRight");
        assertThat(tab(page, "Home")).isFocused();
        Locator home = page.locator("#tab-home");
        assertThat(home).containsText("Only you see this page");
        demo.shoot(page, "home-manager");

        button(home, "Answer").press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("What happened, what it means").fill("I let the others speak first.");
        dialog.getByLabel("4", new Locator.GetByLabelOptions().setExact(true)).check();
        dialog.getByLabel("Only me", new Locator.GetByLabelOptions().setExact(true))
                .check();
        button(dialog, "Save").press("Enter");

        assertThat(dialog).isHidden();
        assertThat(home).containsText("Only you see it.");
        demo.shoot(page, "home-answered");
        tab(page, "Home").press("ArrowLeft");
        assertThat(page.locator(".message", new Page.LocatorOptions().setHasText("Only you see it.")))
                .isVisible();
    }

    @Test
    void a_message_is_kept_from_its_menu_and_stands_at_home_on_a_phone_in_french() {
        Page page = demo.phone(IN_FRENCH);
        page.getByRole(AriaRole.TEXTBOX).last().fill("La réunion du lundi où j’ai cédé.");
        page.keyboard().press("Enter");
        Locator own = page.locator(".message.own").last();
        assertThat(own).containsText("La réunion du lundi");
        button(own, "Garder pour ma prochaine séance").focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Ce que vous voulez garder")).hasValue("La réunion du lundi où j’ai cédé.");
        demo.shoot(page, "keep-form-phone");
        button(dialog, "Garder").click();
        assertThat(dialog).isHidden();
        tab(page, "Accueil").click();
        assertThat(page.locator("#tab-home")).containsText("Gardé pour votre prochaine séance");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        demo.shoot(page, "home-phone");
        page.locator("#tab-home").evaluate("e => e.scrollTo(0, e.scrollHeight)");
        demo.shoot(page, "home-phone-end");
    }

    @Test
    void a_mentor_sees_their_managers() {
        Page page = demo.desktop(MENTOR, "en-GB");
        tab(page, "Home").click();
        assertThat(page.locator("#tab-home")).containsText("Your next sessions");
        demo.shoot(page, "home-mentor");
    }
}
