package io.visavis.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;

/** The shape of the product, as ARCHITECTURE.md tells it. Each rule is held by the code and broken by a specimen. */
final class Rules {
    private static final String CORE = "io.visavis.core..";
    private static final String SLACK = "io.visavis.slack..";
    private static final String TEAMS = "io.visavis.teams..";
    private static final String SERVER = "io.visavis.server..";
    private static final String PLAYGROUND = "io.visavis.playground..";
    private static final String[] SQL = {
        "java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..", "com.zaxxer..", "org.flywaydb.."
    };

    static final ArchRule CORE_KNOWS_NO_VENDOR = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.slack..",
                    "com.microsoft..",
                    "okhttp3..",
                    "retrofit2..",
                    "jakarta.servlet..",
                    "javax.servlet..",
                    "org.eclipse.jetty..",
                    "picocli..",
                    SLACK,
                    TEAMS,
                    SERVER,
                    PLAYGROUND);

    static final ArchRule ADAPTERS_KNOW_NO_SQL = noClasses()
            .that()
            .resideInAnyPackage(SLACK, TEAMS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL).or(resideInAPackage("org.quartz..")));

    static final ArchRule SLACK_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage(SLACK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TEAMS, SERVER, PLAYGROUND, "com.microsoft..");

    static final ArchRule TEAMS_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage(TEAMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SLACK, SERVER, PLAYGROUND, "com.slack..");

    static final ArchRule THE_PLAYGROUND_KNOWS_ONLY_WIRE_FORMATS = noClasses()
            .that()
            .resideInAPackage(PLAYGROUND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    CORE, SLACK, TEAMS, SERVER, "com.slack..", "com.microsoft..", "java.sql..", "org.jdbi..");

    /** {@code Jdbi} itself may be handed on; whoever opens it touches more of the library than that one type. */
    static final ArchRule SQL_STAYS_IN_ITS_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("..jdbc..", "..store..", "..quartz..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL).and(not(equivalentTo(Jdbi.class))));

    static final ArchRule QUARTZ_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("..quartz..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            classes().should(never(callMethodWhere(asksTheMachine()))).andShould(never(callConstructor(Date.class)));

    static final ArchRule NO_CYCLES_IN_CORE =
            slices().matching("io.visavis.core.(*)..").should().beFreeOfCycles();

    static final ArchRule NO_CYCLES_ELSEWHERE = slices().matching("io.visavis.(server|playground|slack|teams).(*)..")
            .should()
            .beFreeOfCycles();

    static final ArchRule MODULES_FORM_NO_CYCLE =
            slices().matching("io.visavis.(*)..").should().beFreeOfCycles();

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
                }
            });

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");

    private Rules() {}

    /** Methods that tell the time, zone, language or charset of the machine rather than those passed in. */
    private static DescribedPredicate<JavaMethodCall> asksTheMachine() {
        Map<String, Set<String>> asking = Map.of(
                "java.lang.System", Set.of("currentTimeMillis"),
                "java.time.ZoneId", Set.of("systemDefault"),
                "java.util.TimeZone", Set.of("getDefault"),
                "java.util.Locale", Set.of("getDefault"),
                "java.util.Calendar", Set.of("getInstance"),
                "java.nio.charset.Charset", Set.of("defaultCharset"),
                "java.time.Clock", Set.of("systemDefaultZone"));
        return DescribedPredicate.describe("asks the machine", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now || asking.getOrDefault(owner, Set.of()).contains(call.getName());
        });
    }
}
