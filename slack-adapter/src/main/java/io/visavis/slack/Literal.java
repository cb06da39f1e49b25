package io.visavis.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text to and from Slack's escaped form, so that nothing a person typed comes alive as mark-up. */
final class Literal {
    private static final Pattern ENTITY = Pattern.compile("<([@#!][^<>|]*|[a-z][a-z0-9+.-]*:[^<>|]*)(?:\\|([^<>]*))?>");

    private Literal() {}

    /** For a message's {@code text}, the one place where Slack looks for mark-up. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a person typed, from the form in which Slack hands it on: links as their label, entities undone. */
    static String typed(String slackText) {
        Matcher entity = ENTITY.matcher(slackText);
        String flat = entity.replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1), m.group(2))));
        return flat.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String shown(String target, @Nullable String label) {
        String sign = target.startsWith("#") ? "#" : target.startsWith("@") || target.startsWith("!") ? "@" : "";
        if (label == null || label.isEmpty()) {
            return sign + target.substring(sign.length());
        }
        return target.startsWith("!") || label.startsWith(sign) ? label : sign + label;
    }
}
