package io.visavis.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final Words ENGLISH = Words.in(Language.EN);
    private static final Words FRENCH = Words.in(Language.FR);

    @Test
    void the_first_of_a_month_is_the_1er_in_french_and_1_in_english() {
        ZonedDateTime moment = FIRST.atTime(14, 30).atZone(ZoneId.of("Europe/Paris"));
        assertThat(FRENCH.day(FIRST)).isEqualTo("lundi 1er février");
        assertThat(FRENCH.shortDay(FIRST)).isEqualTo("1er févr.");
        assertThat(FRENCH.moment(moment)).isEqualTo("lundi 1er février, 14:30");
        assertThat(ENGLISH.day(FIRST)).isEqualTo("Monday 1 February");
        assertThat(ENGLISH.moment(moment)).isEqualTo("Monday 1 February, 14:30");
    }

    @Test
    void every_other_day_of_a_month_is_a_plain_number() {
        for (LocalDate day = FIRST.plusDays(1); day.getMonthValue() == 2; day = day.plusDays(1)) {
            assertThat(FRENCH.day(day)).contains(" " + day.getDayOfMonth() + " février");
            assertThat(FRENCH.shortDay(day)).isEqualTo(day.getDayOfMonth() + " févr.");
        }
    }

    @Test
    void a_name_that_runs_from_right_to_left_takes_no_punctuation_along() {
        String english = Words.in(Language.EN).say("conversation.welcome.director", "programme", "مسار القيادة");

        assertThat(english).startsWith("“\u2068مسار القيادة\u2069”: type");
        assertThat(Words.in(Language.FR).list(List.of("נועה כהן", "Łukasz Zoë", "ليلى")))
                .isEqualTo("\u2068נועה כהן\u2069, Łukasz Zoë et \u2068ليلى\u2069");
        assertThat(Isolated.of("Zoë O’Brien-Łukasz")).isEqualTo("Zoë O’Brien-Łukasz");
        assertThat(Isolated.of(Isolated.of("ليلى"))).isEqualTo(Isolated.of("ليلى"));
        assertThat(Isolated.of("\u2068ليلى\u2069, \u2068נועה\u2069"))
                .isEqualTo("\u2068\u2068ليلى\u2069, \u2068נועה\u2069\u2069");
    }
}
