package io.visavis.server.teams;

import java.net.URI;

/**
 * Who offers the app, as Teams shows it.
 *
 * @param name at most 32 characters
 * @param website where help is found
 * @param privacy what is done with what people write
 * @param terms of use
 */
public record Publisher(String name, URI website, URI privacy, URI terms) {
    private static final int MAX_NAME = 32;

    /** @throws IllegalArgumentException in one line, when the name is blank or too long for Teams */
    public Publisher {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("the publisher's name takes 1 to " + MAX_NAME + " characters");
        }
    }
}
