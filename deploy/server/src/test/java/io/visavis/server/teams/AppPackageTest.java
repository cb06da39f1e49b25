package io.visavis.server.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import io.visavis.teams.TeamsApp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The package as Teams takes it: held to Microsoft's own schemas and to its rules for icons. */
class AppPackageTest {
    private static final String APP = "7d4a2f0e-0000-4000-8000-000000000001";
    private static final URI HOST = URI.create("https://mentoring.example");
    /** Of one list; Teams leaves out what comes after. */
    private static final int MOST_COMMANDS = 12;

    private static final String NO_BREAK_SPACE = "\u00a0";

    /** The schemas are written for JavaScript, where a backspace within brackets is \\b. */
    private static final SchemaRegistryConfig JAVA_PATTERNS = SchemaRegistryConfig.builder()
            .regularExpressionFactory(pattern ->
                    Pattern.compile(pattern.replace("\\f\\b\\v", "\\f\\x08\\v")).asPredicate()::test)
            .build();

    private final Map<String, byte[]> files =
            files(new AppPackage(APP, HOST, "0.1.0-SNAPSHOT", publisher("Vega & \"Co\"")));
    private final JsonNode manifest = json("manifest.json");
    private final JsonNode french = json("fr.json");

    private static Publisher publisher(String name) {
        return new Publisher(
                name, HOST.resolve("/about"), HOST.resolve("/about#privacy"), HOST.resolve("/about#terms"));
    }

    @Test
    void the_manifest_and_its_french_words_hold_to_microsofts_schemas() throws IOException {
        assertThat(errors("MicrosoftTeams.schema.json", manifest)).isEmpty();
        assertThat(errors("MicrosoftTeams.Localization.schema.json", french)).isEmpty();
        assertThat(manifest.path("manifestVersion").asText()).isEqualTo("1.29");
    }

    @Test
    void the_schema_bites() throws IOException {
        JsonNode wrong = json("manifest.json");
        ((ObjectNode) wrong).put("id", "no guid").remove("icons");
        assertThat(errors("MicrosoftTeams.schema.json", wrong)).hasSize(2);
    }

    @Test
    void it_names_the_bot_and_its_publisher_and_leaves_nothing_to_fill_in() {
        assertThat(manifest.path("bots").path(0).path("botId").asText()).isEqualTo(APP);
        assertThat(manifest.path("version").asText()).isEqualTo("0.1.0");
        assertThat(manifest.path("developer").path("name").asText()).isEqualTo("Vega & \"Co\"");
        assertThat(manifest.path("validDomains").path(0).asText()).isEqualTo("mentoring.example");
        assertThat(manifest.toString()).doesNotContain("${");
    }

    @Test
    void its_tab_is_served_by_the_product_and_signs_in_for_the_bots_own_registration() {
        JsonNode tab = manifest.path("staticTabs").path(1);
        assertThat(tab.path("contentUrl").asText())
                .isEqualTo("https://mentoring.example/teams/tab?lang={locale}&theme={theme}");
        assertThat(tab.path("scopes").toString()).isEqualTo("[\"personal\"]");
        assertThat(manifest.path("webApplicationInfo").path("id").asText()).isEqualTo(APP);
        assertThat(manifest.path("webApplicationInfo").path("resource").asText())
                .isEqualTo("api://mentoring.example/" + APP);
    }

    @Test
    void the_app_keeps_its_identity_and_is_not_that_of_another_bot() {
        assertThat(manifest.path("id").asText()).isEqualTo(TeamsApp.idOf(APP)).isNotEqualTo(APP);
        assertThat(TeamsApp.idOf("other")).isNotEqualTo(TeamsApp.idOf(APP));
        assertThat(new AppPackage(APP, HOST, "0.1.0", publisher("Vega")).bytes())
                .isEqualTo(new AppPackage(APP, HOST, "0.1.0", publisher("Vega")).bytes());
    }

    @Test
    void every_command_is_one_that_the_bot_understands_in_the_language_it_is_shown_in() {
        assertThat(wordsFor(Language.EN)).containsAll(titles(manifest, Language.EN));
        assertThat(wordsFor(Language.FR)).containsAll(titles(french, Language.FR));
        assertThat(titles(french, Language.FR))
                .hasSameSizeAs(titles(manifest, Language.EN))
                .doesNotHaveDuplicates();
    }

    @Test
    void it_offers_no_more_commands_than_teams_shows_and_the_rest_stand_in_the_help() {
        assertThat(titles(manifest, Language.EN)).contains("help").hasSizeBetween(10, MOST_COMMANDS);
    }

    /** The help names the other language's words in a list: that list is what the bot understands. */
    private static String[] wordsFor(Language language) {
        Language other = language == Language.EN ? Language.FR : Language.EN;
        String line = Words.in(other).say("conversation.help.both");
        return line.substring(line.indexOf(':') + 1).replace(".", "").strip().split(",\\s*");
    }

    private List<String> titles(JsonNode from, Language language) {
        List<String> titles = new ArrayList<>();
        if (language == Language.EN) {
            from.findValue("commands")
                    .forEach(command -> titles.add(command.path("title").asText()));
        } else {
            from.properties().stream()
                    .filter(word -> word.getKey().matches("bots\\[0]\\.commandLists\\[0]\\..*title"))
                    .forEach(word -> titles.add(word.getValue().asText()));
        }
        return titles;
    }

    @Test
    void everything_that_teams_lets_translate_is_in_french_with_its_spaces() {
        Set<String> keys = new HashSet<>(List.of("name.short", "name.full", "description.short", "description.full"));
        for (int tab = 0; tab < manifest.path("staticTabs").size(); tab++) {
            if (manifest.path("staticTabs").path(tab).has("name")) {
                keys.add("staticTabs[" + tab + "].name");
            }
        }
        JsonNode lists = manifest.path("bots").path(0).path("commandLists");
        for (int list = 0; list < lists.size(); list++) {
            for (int i = 0; i < lists.path(list).path("commands").size(); i++) {
                keys.add("bots[0].commandLists[" + list + "].commands[" + i + "].title");
                keys.add("bots[0].commandLists[" + list + "].commands[" + i + "].description");
            }
        }
        Set<String> translated = new HashSet<>();
        french.fieldNames().forEachRemaining(translated::add);
        translated.remove("$schema");
        assertThat(translated).isEqualTo(keys);
        french.properties().stream()
                .filter(word -> !word.getKey().equals("$schema"))
                .forEach(word -> assertThat(word.getValue().asText())
                        .as(word.getKey())
                        .doesNotContainPattern("[^" + NO_BREAK_SPACE + "][:;!?]"));
    }

    @Test
    void the_icons_are_as_large_as_teams_wants_and_the_outline_is_white_on_nothing() throws IOException {
        BufferedImage color = image("color.png");
        BufferedImage outline = image("outline.png");
        assertThat(List.of(color.getWidth(), color.getHeight())).containsExactly(192, 192);
        assertThat(List.of(outline.getWidth(), outline.getHeight())).containsExactly(32, 32);
        assertThat(colours(outline)).allMatch(argb -> argb >>> 24 == 0 || (argb & 0xFFFFFF) == 0xFFFFFF);
        assertThat(colours(outline)).anyMatch(argb -> argb == 0xFFFFFFFF).anyMatch(argb -> argb >>> 24 == 0);
    }

    private static List<Integer> colours(BufferedImage image) {
        List<Integer> all = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                all.add(image.getRGB(x, y));
            }
        }
        return all;
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(files.get(name)));
    }

    private static List<String> errors(String schema, JsonNode instance) throws IOException {
        try (InputStream stream = AppPackageTest.class.getResourceAsStream(schema)) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_4, registry -> registry.schemaRegistryConfig(JAVA_PATTERNS))
                    .getSchema(stream)
                    .validate(instance.toString(), InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(new String(files.get(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Map<String, byte[]> files(AppPackage made) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(made.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(files.keySet()).containsExactly("manifest.json", "fr.json", "color.png", "outline.png");
        return files;
    }
}
