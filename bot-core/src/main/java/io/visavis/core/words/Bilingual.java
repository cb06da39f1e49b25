package io.visavis.core.words;

/** A name that a programme gives to something, in both languages. */
public record Bilingual(String en, String fr) {
    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }
}
