package io.visavis.core.programme.imports.source;

import io.visavis.core.programme.imports.source.Shape.Unfit;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of pages. */
public final class LinkShapes {
    private static final int LONGEST = 500;

    /** A page that is reached safely; without a user's name, which could pass for a host. */
    public static final Shape<String> HTTPS =
            new Shape<>("a link such as https://learn.example/listening", LinkShapes::https);

    private LinkShapes() {}

    private static String https(String text) throws Unfit {
        if (text.length() > LONGEST) {
            throw new Unfit(text, "is " + text.length() + " characters long");
        }
        try {
            URI link = new URI(text);
            if (!"https".equals(link.getScheme())) {
                throw new Unfit(text, "does not begin with https://");
            }
            if (link.getHost() == null || link.getUserInfo() != null) {
                throw new Unfit(text, "is not a link to a page");
            }
            return text;
        } catch (URISyntaxException e) {
            throw new Unfit(text, "is not a link");
        }
    }
}
