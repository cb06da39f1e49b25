package io.visavis.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonTest {

    @Test
    void a_link_is_a_link_also_when_it_stands_out_and_no_other_button_is() {
        Button link = Button.linking("Open", URI.create("https://mentoring.example/a?b=c"));

        assertThat(link.isLink()).isTrue();
        assertThat(link.primary().isLink()).isTrue();
        assertThat(link.primary().value()).isEqualTo("https://mentoring.example/a?b=c");
        assertThat(Button.acting("Go", "checkin.skip", "https://mentoring.example")
                        .isLink())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@b.example",
                "/calendar",
                "https:/x",
                "file:///etc/passwd",
                "//host/x"
            })
    void a_link_leads_into_the_web_alone_and_the_refusal_does_not_repeat_it(String elsewhere) {
        assertThatThrownBy(() -> Button.linking("Open", URI.create(elsewhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(elsewhere);
    }

    @Test
    void what_is_longer_than_platforms_take_is_refused() {
        URI long2001 = URI.create("https://a.example/" + "x".repeat(1_983));

        assertThatThrownBy(() -> Button.linking("Open", long2001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Button.linking("Open", URI.create("https://a.example/" + "x".repeat(1_982)))
                        .value())
                .hasSize(2_000);
    }
}
