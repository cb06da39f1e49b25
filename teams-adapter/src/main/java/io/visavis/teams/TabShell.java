package io.visavis.teams;

import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The empty page that Teams opens as the tab; its script signs the person in and fetches their home. */
final class TabShell {
    private static final List<String> THEMES = List.of("default", "dark", "contrast");
    private static final String TEMPLATE = new String(file("tab.html"), StandardCharsets.UTF_8);

    private final String chat;

    /** @param chat the link to the person's chat with the bot */
    TabShell(String chat) {
        this.chat = chat;
    }

    /**
     * @param locale as Teams names it, such as {@code fr-fr}
     * @param theme as Teams names it
     */
    String in(@Nullable String locale, @Nullable String theme) {
        Language language = Language.of(locale == null ? "" : locale).orElse(Language.EN);
        Words words = Words.in(language);
        Map<String, String> values = Map.of(
                "lang", language.code(),
                "theme", theme != null && THEMES.contains(theme) ? theme : "default",
                "title", words.say("conversation.tab.title"),
                "loading", words.say("conversation.tab.loading"),
                "refused", words.say("conversation.tab.refused"),
                "unavailable", words.say("conversation.tab.unavailable"),
                "elsewhere", words.say("conversation.tab.elsewhere"),
                "retry", words.say("conversation.tab.retry"),
                "open", words.say("conversation.tab.open"),
                "chat", chat);
        String page = TEMPLATE;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("${" + value.getKey() + "}", HomeHtml.escaped(value.getValue()));
        }
        return page;
    }

    static byte[] file(String name) {
        try (InputStream stream = TabShell.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
