package io.visavis.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    /** All modules stand on the server's class path. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.visavis");

    private static final JavaClasses SPECIMENS = new ClassFileImporter()
            .importPackages(
                    "io.visavis.core.wrong",
                    "io.visavis.core.wronger",
                    "io.visavis.slack.wrong",
                    "io.visavis.teams.wrong",
                    "io.visavis.playground.wrong",
                    "io.visavis.playground.wronger");

    static Stream<Arguments> rules() {
        return Arrays.stream(Rules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return Arguments.of(field.getName(), field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name, ArchRule rule) {
        assertThat(PRODUCT).hasSizeGreaterThan(100);
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_bites(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(SPECIMENS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
