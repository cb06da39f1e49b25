package io.visavis.core.session.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * A calendar as a program takes it (RFC 5545).
 *
 * @param name of the file, in ASCII letters, digits, hyphens and one dot
 * @param text in lines that end with CR LF, to be sent as UTF-8
 */
public record CalendarFile(String name, String text) {

    /** Tells two states of a calendar apart, whenever they were written: 64 hexadecimal digits. */
    public String fingerprint() {
        String timeless = text.replaceAll("(?m)^DTSTAMP:\\w+\r\n", "");
        return HexFormat.of().formatHex(Sha256.of(timeless.getBytes(UTF_8)));
    }
}
