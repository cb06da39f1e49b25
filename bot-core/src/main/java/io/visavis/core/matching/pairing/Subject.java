package io.visavis.core.matching.pairing;

/** What an act is done to: two numbers with a colon between them. A number that is none stands for nothing there is. */
final class Subject {
    private Subject() {}

    /** The first number. */
    static long programme(String value) {
        return number(value.split(":", 2)[0]);
    }

    /** The second number. */
    static long rest(String value) {
        String[] parts = value.split(":", 2);
        return parts.length < 2 ? 0 : number(parts[1]);
    }

    static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
