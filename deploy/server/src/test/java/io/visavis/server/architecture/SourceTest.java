package io.visavis.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source shows. */
class SourceTest {
    private static final int LONGEST = 300;

    /** SQL takes the moment as a parameter, or virtual time would leak. The doctor's look at the database's clock is meant. */
    private static final Pattern SQL_CLOCK = Pattern.compile(
            "(?i)(?<![.\\w])now\\(\\)|\\bcurrent_(timestamp|date|time)\\b(?!\\()|\\b(statement|transaction)_timestamp\\(");

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(sources()
                        .filter(file -> file.toString().contains("/jdbc/"))
                        .filter(file -> lines(file).size() > LONGEST))
                .isEmpty();
    }

    @Test
    void no_sql_asks_the_database_for_the_time() {
        assertThat(sources()
                        .filter(file -> file.toString().contains("/jdbc/"))
                        .filter(file -> lines(file).stream()
                                .filter(line -> !line.strip().startsWith("*")
                                        && !line.strip().startsWith("//"))
                                .anyMatch(line -> SQL_CLOCK.matcher(line).find())))
                .isEmpty();
        assertThat(SQL_CLOCK.matcher("where due_at <= now()").find()).isTrue();
        assertThat(SQL_CLOCK.matcher("clock.instant(); status.now()").find()).isFalse();
    }

    private static Stream<Path> sources() {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        return Stream.of("bot-core", "slack-adapter", "teams-adapter", "deploy/playground", "deploy/server")
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .flatMap(SourceTest::below)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
