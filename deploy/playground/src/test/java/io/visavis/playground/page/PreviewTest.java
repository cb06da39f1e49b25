package io.visavis.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slack|{\"text\":\"a &lt;b&gt; &amp; c\"}|a <b> & c",
                "slack|{\"text\":\" \",\"blocks\":[{\"type\":\"divider\"},{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"Hello\"}}]}|Hello",
                "teams|{\"type\":\"message\",\"text\":\"a &lt; b\"}|a &lt; b",
                "teams|{\"summary\":\"two\\nlines\",\"attachments\":[]}|two lines",
                "teams|{\"attachments\":[{\"content\":{\"body\":[{\"type\":\"Container\",\"items\":[{\"type\":\"TextBlock\",\"text\":\"deep\"}]}]}}]}|deep"
            })
    void the_first_words_of_a_message_stand_for_it(String platform, String json, String words) throws Exception {
        assertThat(Preview.of(platform, new ObjectMapper().readTree(json))).isEqualTo(words);
    }

    @Test
    void a_message_without_words_has_an_empty_preview() throws Exception {
        assertThat(Preview.of("slack", new ObjectMapper().readTree("{\"blocks\":[{\"type\":\"divider\"}]}")))
                .isEmpty();
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        String preview = Preview.of("teams", Json.object().put("text", "😀".repeat(200)));
        assertThat(preview).isEqualTo("😀".repeat(140) + "…");
    }
}
