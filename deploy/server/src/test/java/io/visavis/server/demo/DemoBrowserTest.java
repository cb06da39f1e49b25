package io.visavis.server.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo in a real browser; it leaves what it saw in target/screenshots. Skipped, and says so, where there is none. */
class DemoBrowserTest extends InDemo {
    private static final String ON_SLACK = "margaret.osei@vega.example";
    private static final String ON_TEAMS = "sarah.macleod@vega.example";
    private static final String IN_FRENCH = "anais.lefevre@vega.example";
    private static final String ASKING_ON_SLACK = "daniel.fraser@vega.example";
    private static final String ASKING_ON_TEAMS = "anirban.chattopadhyay@vega.example";
    private static final String ASKING_IN_FRENCH = "elodie.fournier@vega.example";
    private static final String MENTOR_ON_SLACK = "rosalind.keane@passerelle.example";
    private static final String MENTOR_ON_TEAMS = "david.oconnell@vega.example";
    private static final String DIRECTOR = "isabelle.moreau@vega.example";

    @Test
    void a_manager_on_slack_answers_with_a_mistake_at_first() {
        Page page = demo.desktop(ON_SLACK, "en-GB");
        button(page, "Answer").last().waitFor();
        demo.shoot(page, "slack-card");
        button(page, "Answer").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        write(dialog, "What happened, what it means", "I let the steering meeting drift for twenty minutes.");
        choose(dialog, "3");
        write(dialog, "My next step", "a meeting drifts off its subject");
        choose(dialog, "Only me");
        demo.shoot(page, "slack-form");
        send(dialog, "Save");
        assertThat(dialog).containsText("Say what you will do, or leave both lines of the next step empty.");
        assertThat(dialog.getByLabel("What happened, what it means"))
                .hasValue("I let the steering meeting drift for twenty minutes.");
        write(dialog, "…then I will", "name the decision we came for");
        assertThat(page.locator(".notice")).hasCount(0);
        send(dialog, "Save");
        assertThat(dialog).isHidden();
        Locator card = page.locator(".message").last();
        assertThat(card).containsText("Only you see it.");
        assertThat(card).not().containsText("steering meeting");
        demo.shoot(page, "slack-answered");
    }

    @Test
    void a_manager_on_teams_answers_in_a_dialog() {
        Page page = demo.desktop(ON_TEAMS, "en-GB");
        button(page, "Answer").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        write(dialog, "What happened, what it means", "I asked before I answered.");
        choose(dialog, "4");
        choose(dialog, "Only me");
        write(dialog, "…then I will", "ask what they would do");
        demo.shoot(page, "teams-form");
        send(dialog, "Save");
        assertThat(dialog).containsText("Say in which situation, or leave both lines of the next step empty.");
        assertThat(dialog.getByLabel("What happened, what it means")).hasValue("I asked before I answered.");
        demo.shoot(page, "teams-mistake");
        write(dialog, "My next step", "someone brings me a problem");
        send(dialog, "Save");
        assertThat(dialog).isHidden();
        assertThat(page.locator(".message").last()).containsText("Only you see it.");
        demo.shoot(page, "teams-answered");
    }

    @Test
    void who_sees_what_is_read_on_top_of_a_half_filled_form_by_keyboard_alone() {
        Page page = demo.desktop(ASKING_ON_SLACK, "en-GB");
        button(page, "Answer").last().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator reflection = dialog.getByLabel("What happened, what it means");
        assertThat(reflection).isFocused();
        page.keyboard().type("Half of what I think.");
        choose(dialog, "2");
        Locator offer = button(page, "Who sees what");
        offer.scrollIntoViewIfNeeded();
        demo.shoot(page, "slack-form-offer");
        offer.press("Enter");

        Locator title = dialog.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
        assertThat(title).hasText("Who sees what");
        assertThat(title).isFocused();
        assertThat(dialog).containsText("Nobody else: not your manager");
        assertThat(button(page, "Save")).hasCount(0);
        demo.shoot(page, "slack-aside");
        for (String back : List.of("Escape", "Enter")) {
            if (back.equals("Enter")) {
                button(page, "Back").press(back);
            } else {
                page.keyboard().press(back);
            }
            assertThat(reflection).hasValue("Half of what I think.");
            assertThat(dialog.getByLabel("2", new Locator.GetByLabelOptions().setExact(true)))
                    .isChecked();
            assertThat(offer).isFocused();
            page.keyboard().press("Enter");
            assertThat(button(page, "Back")).isVisible();
        }
        page.keyboard().press("Escape");
        assertThat(reflection).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(button(page, "Answer").last()).isVisible();
    }

    @Test
    void who_sees_what_unfolds_and_folds_in_a_dialog_on_teams() {
        Page page = demo.desktop(ASKING_ON_TEAMS, "en-GB");
        button(page, "Answer").last().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        write(dialog, "What happened, what it means", "Half of what I think.");
        Locator offer = button(page, "Who sees what");
        assertThat(dialog).not().containsText("Nobody else: not your manager");
        assertThat(offer).hasAttribute("aria-expanded", "false");

        offer.press("Enter");

        assertThat(dialog).containsText("Nobody else: not your manager");
        assertThat(offer).hasAttribute("aria-expanded", "true");
        assertThat(offer).isFocused();
        demo.shoot(page, "teams-aside");
        assertThat(dialog.getByLabel("What happened, what it means")).hasValue("Half of what I think.");
        offer.press("Enter");
        assertThat(dialog).not().containsText("Nobody else: not your manager");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    @Test
    void who_sees_what_is_read_in_french_on_a_phone() {
        Page page = demo.phone(ASKING_IN_FRENCH);
        button(page, "Répondre").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        write(dialog, "Ce qui s’est passé", "La moitié de ma pensée.");
        button(page, "Qui voit quoi").click();
        assertThat(dialog).containsText("Personne d’autre");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        demo.shoot(page, "phone-aside");
        button(page, "Retour").click();
        assertThat(dialog.getByLabel("Ce qui s’est passé")).hasValue("La moitié de ma pensée.");
        send(dialog, "Annuler");
        assertThat(dialog).isHidden();
    }

    @Test
    void a_manager_on_teams_looks_at_their_own_page_and_goes_back_to_the_chat() {
        Page page = demo.desktop(ON_TEAMS, "en-GB");
        button(page, "My mentoring").click();
        FrameLocator tab = page.frameLocator("teams-tab iframe");
        assertThat(tab.locator("main")).hasAttribute("aria-busy", "false");
        assertThat(tab.locator("main")).not().containsText("You could not be signed in");
        assertThat(tab.locator("main button")).hasCount(0);
        demo.shoot(page, "teams-tab");
        tab.locator("#chat").click();
        assertThat(page.locator("teams-tab")).hasCount(0);
        button(page, "Answer").last().waitFor();
    }

    @Test
    void a_manager_answers_in_french_on_a_phone() {
        Page page = demo.phone(IN_FRENCH);
        button(page, "Répondre").last().waitFor();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        demo.shoot(page, "phone-card");
        button(page, "Répondre").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        write(dialog, "Ce qui s’est passé", "J’ai tranché à la date annoncée.");
        choose(dialog, "4");
        choose(dialog, "Moi seulement");
        demo.shoot(page, "phone-form");
        send(dialog, "Enregistrer");
        assertThat(dialog).isHidden();
        assertThat(page.locator(".messages")).containsText("Vous seul·e la voyez.");
        demo.shoot(page, "phone-answered");
    }

    @Test
    void a_director_sees_facts_and_a_chart() {
        Page page = demo.desktop(DIRECTOR, "fr-FR");
        page.getByRole(AriaRole.TEXTBOX).last().fill("statut");
        page.keyboard().press("Enter");
        Locator card = page.locator(".message").last();
        assertThat(card).containsText("Semaine 4 sur 12");
        assertThat(card.locator("visavis-chart svg rect").first()).isVisible();
        demo.shoot(page, "teams-status");
        Page small = demo.phone(DIRECTOR);
        assertThat(small.locator(".message").last()).containsText("Semaine 4 sur 12");
        assertThat((int) small.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        demo.shoot(small, "phone-status");
    }

    @Test
    void a_mentor_reads_what_was_shared_before_the_session() {
        for (String mentor : List.of(MENTOR_ON_SLACK, MENTOR_ON_TEAMS)) {
            Page page = demo.desktop(mentor, "en-GB");
            Locator brief = page.locator(".message", new Page.LocatorOptions().setHasText("Before your session with"))
                    .last();
            assertThat(brief).containsText("A question to listen with");
            brief.scrollIntoViewIfNeeded();
            demo.shoot(page, "brief-" + mentor.substring(0, mentor.indexOf('.')));
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By the beginning of the field's label. */
    private static void write(Locator dialog, String label, String words) {
        dialog.getByLabel(label).fill(words);
    }

    private static void choose(Locator dialog, String label) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    private static void send(Locator dialog, String label) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .click();
    }
}
