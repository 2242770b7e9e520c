package io.gangway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house as the design has it: which package may know which. A package that is still empty breaks no rule. */
@AnalyzeClasses(
        packages = "io.gangway",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutGeneratedClasses.class})
class ArchitectureTest {
    private static final String DOOR_TO_THE_SIMULATOR = "io.gangway.web.SimulatorDoor";
    private static final String MEETING_OF_THREADS = "io.gangway.ui.EngineSessionService";
    private static final String TAB_SIGNAL = "io.gangway.ui.TabSignal";
    private static final String PUSH = "io.gangway.ui.ForgetfulPush";
    private static final String RUN_OF_THE_CHECKS = "io.gangway.ui.DoctorRun";
    private static final String BEFORE_THE_PAGE = "io.gangway.ui.EarlyBoarding";
    private static final String WHERE_ITS_THREADS_WAIT = "io.gangway.ui.Gate";

    // ---- who may know whom

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.gangway.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule qlikKnowsNobody = knowsOnly("qlik");

    @ArchTest
    static final ArchRule loginKnowsQlik = knowsOnly("login", "qlik..");

    @ArchTest
    static final ArchRule doctorKnowsQlikAndLogin = knowsOnly("doctor", "qlik..", "login..");

    @ArchTest
    static final ArchRule catalogKnowsTheEngine = knowsOnly("catalog", "qlik.engine..");

    /** The language and the way texts are compared are about texts, not about apps. */
    @ArchTest
    static final ArchRule queryKnowsTexts = knowsOnly("catalog.query", "catalog.text..");

    @ArchTest
    static final ArchRule textsKnowNobody = knowsOnly("catalog.text");

    @ArchTest
    static final ArchRule webKnowsAllButTheUi =
            knowsOnly("web", "qlik..", "login..", "doctor..", "catalog..", "simulator..");

    @ArchTest
    static final ArchRule uiKnowsAllButTheSimulator =
            knowsOnly("ui", "web..", "login..", "doctor..", "catalog..", "qlik..");

    /** So that it can disagree with the client about what Qlik does. */
    @ArchTest
    static final ArchRule simulatorKnowsNobody = knowsOnly("simulator");

    @ArchTest
    static final ArchRule simulatorHasOneDoor = noClasses()
            .that(resideInAPackage("io.gangway..")
                    .and(not(resideInAPackage("io.gangway.simulator..")))
                    .and(not(isPartOf(DOOR_TO_THE_SIMULATOR))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.gangway.simulator..");

    // ---- who may know which library

    @ArchTest
    static final ArchRule coreIsPureJava = noClasses()
            .that(resideIn("qlik..", "login..", "doctor..", "catalog.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.vaadin..");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsTyrus = noClasses()
            .that(not(resideIn("qlik.jsonrpc.tyrus..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.glassfish.tyrus..", "jakarta.websocket..");

    @ArchTest
    static final ArchRule onlyTheWiringPicksTyrus = noClasses()
            .that(not(resideIn("qlik.jsonrpc.tyrus..", "web..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.gangway.qlik.jsonrpc.tyrus..");

    @ArchTest
    static final ArchRule onlyTheUiHasComponents = noClasses()
            .that(not(resideIn("ui..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin.flow.component..");

    // ---- threads

    @ArchTest
    static final ArchRule threadsMeetTheUiInOnePlace = noClasses()
            .that(resideIn("ui..")
                    .and(not(isPartOf(MEETING_OF_THREADS)))
                    .and(not(isPartOf(WHERE_ITS_THREADS_WAIT)))
                    .and(not(isPartOf(RUN_OF_THE_CHECKS)))
                    .and(not(isPartOf(TAB_SIGNAL)))
                    .and(not(isPartOf(PUSH)))
                    .and(not(isPartOf(BEFORE_THE_PAGE))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executor.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class)
            .orShould()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "a step of a future is handed to another thread",
                    call -> call.getTargetOwner().isAssignableTo(CompletableFuture.class)
                            && call.getName().endsWith("Async")))
            .orShould()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "a thread asks for the page's lock",
                    call -> call.getTargetOwner().isAssignableTo("com.vaadin.flow.component.UI")
                            && call.getName().startsWith("access")))
            .as(
                    "in the ui, only EngineSessionService, DoctorRun, EarlyBoarding, TabSignal and ForgetfulPush meet other threads");

    @ArchTest
    static final ArchRule signalsAreSetInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TAB_SIGNAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin.flow.signals.local..", "com.vaadin.flow.signals.shared..")
            .because("their effects may run on the thread that sets them, or not at all: see TabSignal");

    // ---- habits

    @ArchTest
    static final ArchRule classesAreNamedForTheirJob = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
            .because("such a name says nothing about what the class is for");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses()
            .that(not(resideIn("simulator..", "doctor..")))
            .and()
            .doNotBelongToAnyOf(GangwayApplication.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("everything else logs");

    @ArchTest
    static final ArchRule chanceIsSeededOrSecure = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("tests need the same numbers again, and secrets need SecureRandom");

    private static ArchRule knowsOnly(String feature, String... others) {
        DescribedPredicate<JavaClass> allowed = resideIn(feature + "..").or(resideIn(others));
        return noClasses()
                .that(resideIn(feature + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.gangway..").and(not(allowed)))
                .as(feature + " knows " + (others.length == 0 ? "nobody" : "only " + String.join(", ", others)));
    }

    private static DescribedPredicate<JavaClass> resideIn(String... features) {
        return resideInAnyPackage(
                Stream.of(features).map(feature -> "io.gangway." + feature).toArray(String[]::new));
    }

    /** The class itself or one that lives in it. */
    private static DescribedPredicate<JavaClass> isPartOf(String name) {
        return describe(
                "are part of " + name,
                type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked in its package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getDescription()));
            }
        };
    }

    /** What Spring has generated stands beside what it wires, and knows it all. */
    static final class WithoutGeneratedClasses implements ImportOption {

        private static final Pattern GENERATED = Pattern.compile(".*__\\w+(\\$\\w+)*\\.class");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }
}
