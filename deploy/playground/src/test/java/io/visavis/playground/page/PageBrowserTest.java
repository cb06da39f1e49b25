package io.visavis.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be done on the page. */
class PageBrowserTest extends InBrowser {
    @Test
    void a_person_is_picked_and_their_form_is_refused_mended_and_sent() {
        Page page = desktop("");
        person(page, "Claire Bennett").click();
        button(page, "Answer").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Your answer"));
        Locator reflection = dialog.getByLabel("What happened, and what do you make of it?");
        send(dialog);
        assertThat(reflection).hasAccessibleDescription("A few lines are enough. Please fill in this field.");
        assertThat(reflection).hasAttribute("aria-invalid", "true");
        assertThat(reflection).isFocused();
        reflection.fill("short");
        dialog.getByLabel("4", new Locator.GetByLabelOptions().setExact(true)).check();
        send(dialog);
        assertThat(reflection)
                .hasAccessibleDescription("A few lines are enough. A few more words, please: at least 10.");
        assertThat(reflection).hasValue("short");
        reflection.fill("They waited for my word on the offer.");
        send(dialog);
        assertThat(dialog).isHidden();
        assertThat(page.locator(".messages")).containsText("Thank you, it is recorded.");
        assertThat(stage.slack.submittedBy(FakeStage.MANAGER))
                .containsEntry("reflection", "They waited for my word on the offer.")
                .containsEntry("scale", "4")
                .containsEntry("audience", "mentor")
                .doesNotContainKey("competency");
    }

    @Test
    void everything_is_done_with_the_keyboard_alone() {
        Page page = desktop("");
        page.keyboard().press("/");
        page.keyboard().type("bennet");
        page.keyboard().press("ArrowDown");
        assertThat(person(page, "Claire Bennett")).isFocused();
        page.keyboard().press("Enter");
        Locator box = page.getByLabel("Write to Visavis as Claire Bennett");
        assertThat(box).isFocused();
        page.keyboard().type("hello");
        page.keyboard().press("Enter");
        assertThat(page.locator(".messages")).containsText("You said: hello");
        assertThat(box).isFocused();
        Locator answer = button(page, "Answer");
        for (int tabs = 0; tabs < 20 && !(boolean) answer.evaluate("e => e === document.activeElement"); tabs++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("What happened, and what do you make of it?"))
                .isFocused();
        page.keyboard().type("Typed without a mouse.");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        assertThat(stage.slack.submittedBy(FakeStage.MANAGER))
                .containsEntry("reflection", "Typed without a mouse.")
                .containsEntry("scale", "2");
    }

    @Test
    void a_chat_that_is_opened_takes_the_keys_whenever_the_browser_paints() {
        Page page = desktop("");
        page.evaluate("() => { window.requestAnimationFrame = (paint) => (paint(0), 0); }");
        person(page, "Claire Bennett").click();
        assertThat(page.getByLabel("Write to Visavis as Claire Bennett")).isFocused();
        person(page, "Étienne Moreau").click();
        assertThat(page.getByLabel("Write to Visavis as Étienne Moreau")).isFocused();
    }

    @Test
    void arrows_walk_the_people_and_escape_closes_a_form() {
        Page page = desktop("");
        person(page, "Nadia Haddad").focus();
        page.keyboard().press("ArrowDown");
        assertThat(person(page, "Margaret Osei")).isFocused();
        page.keyboard().press("End");
        page.keyboard().press("Home");
        assertThat(person(page, "Nadia Haddad")).isFocused();
        person(page, "Claire Bennett").click();
        button(page, "Answer").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(button(page, "Answer")).isFocused();
        assertThat(stage.slack.form(FakeStage.MANAGER)).isEmpty();
    }

    @Test
    void on_a_phone_the_people_come_first_and_a_chat_opens_over_them() {
        Page page = open("", 390, 844, "fr-FR");
        assertThat(page.locator("chat-view")).isHidden();
        person(page, "Étienne Moreau").click();
        assertThat(page.locator("people-list")).isHidden();
        button(page, "Déplacer la séance").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Nouveau jour").fill("2026-12-03");
        dialog.getByLabel("Un mot pour elle").fill("Je serai en déplacement.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Proposer"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(stage.teams.submittedBy(FakeStage.MENTOR))
                .isEqualTo(Map.of(
                        "day",
                        "2026-12-03",
                        "time",
                        "14:00",
                        "where",
                        "call",
                        "reflection",
                        "Je serai en déplacement.",
                        "ics",
                        "true"));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        button(page, "Retour aux personnes").click();
        assertThat(page.locator("people-list")).isVisible();
    }

    @Test
    void an_open_form_is_drawn_as_its_platform_does_also_where_the_people_come_after_it() {
        Page page = desktop("#" + FakeStage.MANAGER);
        button(page, "Answer").click();
        List<Route> held = new ArrayList<>();
        page.route("**/api/people", held::add);
        page.waitForResponse("**/chat", page::reload);
        assertThat(page.locator("form-dialog")).isAttached();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        held.forEach(Route::resume);
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Your answer")))
                .isVisible();
    }

    @Test
    void what_people_write_is_never_markup() {
        stage.slack.tell(FakeStage.MANAGER, "&lt;img src=x onerror=alert(1)&gt; <javascript:alert(1)|here> *bold*");
        Page page = desktop("#" + FakeStage.MANAGER);
        page.getByLabel("Write to Visavis as Claire Bennett").fill("<b>not bold</b> *nor this*");
        page.keyboard().press("Enter");
        assertThat(page.locator(".own").last()).containsText("<b>not bold</b> *nor this*");
        Locator log = page.locator(".messages");
        assertThat(log).containsText("<img src=x onerror=alert(1)> here bold");
        assertThat(log.locator("img, script, a[href^='javascript']")).hasCount(0);
    }

    @Test
    void a_chart_has_its_numbers_in_a_table() {
        Page page = desktop("#" + FakeStage.MENTOR);
        Locator chart = page.locator("visavis-chart").first();
        assertThat(chart.locator("svg rect")).hasCount(6);
        assertThat(chart.locator("table caption")).hasText("Séances prévues et tenues, as a table");
        assertThat(chart.locator("tbody tr").nth(2)).hasText(Pattern.compile("Nov\\.\\s*3\\s*1"));
    }

    @Test
    void the_clock_moves_and_those_who_got_messages_show_it() {
        Page page = desktop("#" + FakeStage.MENTOR);
        assertThat(person(page, "Priya Raman").locator(".unread")).hasCount(0);
        button(page, "Next morning").click();
        assertThat(person(page, "Priya Raman").locator(".unread")).hasText("1");
        assertThat(page.locator(".clock-time")).containsText("09:00");
        assertThat(page.locator(".notice")).containsText("2 people have new messages");
        person(page, "Priya Raman").click();
        person(page, "Étienne Moreau").click();
        assertThat(person(page, "Priya Raman").locator(".unread")).hasCount(0);
    }

    @Test
    void a_message_that_arrives_by_itself_is_shown_and_announced() {
        Page page = desktop("#" + FakeStage.MANAGER);
        assertThat(page.locator(".messages")).containsText("This week's question");
        stage.slack.pass(Duration.ofMinutes(1));
        stage.slack.tell(FakeStage.MANAGER, "Your session is tomorrow.");
        assertThat(page.locator(".messages")).containsText("Your session is tomorrow.");
        assertThat(page.locator("[aria-live=polite]")).hasText("New message from Visavis: Your session is tomorrow.");
    }

    @Test
    void the_preparation_shows_how_far_it_has_come() {
        stage.preparing = Optional.of(new Timeline.Preparing("Week 3 of 7", 3, 7));
        Page page = desktop("");
        assertThat(page.getByLabel("Week 3 of 7")).hasJSProperty("value", 3);
        assertThat(button(page, "Next prompt")).hasCount(0);
        stage.preparing = Optional.empty();
        assertThat(button(page, "Next prompt")).isVisible();
    }

    @Test
    void on_a_phone_the_preparation_stands_beside_the_clock_and_not_over_it() {
        stage.preparing = Optional.of(new Timeline.Preparing("The first weeks of the programme are played", 23, 70));
        Page page = open("#" + FakeStage.MANAGER, 390, 844, "fr-FR");
        BoundingBox clock = page.locator(".clock-day").boundingBox();
        BoundingBox preparation = page.locator(".preparing").boundingBox();
        assertThat(preparation.x).isGreaterThanOrEqualTo(clock.x + clock.width);
        assertThat(preparation.x + preparation.width).isLessThanOrEqualTo(390);
    }

    @Test
    void a_chat_opens_at_its_latest_message_and_does_not_move_under_a_reader() {
        Page page = desktop("#" + FakeStage.MENTOR);
        Locator log = page.locator(".messages");
        assertThat(page.locator("visavis-chart svg")).hasCount(2);
        assertThat(page.locator(".message").last().locator(".subtle")).isInViewport();
        log.evaluate("e => e.scrollTop = 0");
        assertThat(button(page, "Go to the latest message")).isVisible();
        stage.teams.tell(FakeStage.MENTOR, "One more.");
        assertThat(log).containsText("One more.");
        assertThat((int) log.evaluate("e => e.scrollTop")).isZero();
        button(page, "Go to the latest message").click();
        assertThat(button(page, "Go to the latest message")).isHidden();
    }

    @Test
    void the_language_is_switched_and_remembered() {
        Page page = desktop("");
        button(page, "Français").click();
        assertThat(page.getByLabel("Chercher par nom, organisation ou programme"))
                .isVisible();
        page.reload();
        assertThat(button(page, "Prochaine séance")).isVisible();
    }

    @Test
    void the_wire_shows_the_json_of_an_exchange() {
        Page page = desktop("#" + FakeStage.MANAGER);
        page.locator(".exchange summary").first().click();
        assertThat(page.locator(".exchange pre").first()).containsText("\"action_id\": \"checkin.answer\"");
        button(page, "Hide the JSON").first().click();
        assertThat(page.locator("wire-view")).hasCount(0);
    }

    @Test
    void a_fault_is_chosen_for_the_next_message() {
        Page page = desktop("#" + FakeStage.MANAGER);
        page.locator(".faults > summary").click();
        assertThat(page.locator(".faults-list button").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".faults-list")).isHidden();
        page.locator(".faults > summary").click();
        page.locator(".faults-list button").nth(2).click();
        assertThat(page.locator(".notice")).containsText("The next message on Slack: taken, but the answer is lost.");
        assertThat(page.locator(".faults-list")).isHidden();
        assertThat(stage.slack.faults()).containsExactly("LostAfter");
    }

    private Page desktop(String path) {
        return open(path, 1440, 900, "en-GB");
    }

    private static Locator person(Page page, String name) {
        return page.locator(".person", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void send(Locator dialog) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                .click();
    }
}
