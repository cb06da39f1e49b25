package io.visavis.server.settings;

/** A value that must not reach a log or a screen: it prints as dots. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "•••";
    }
}
