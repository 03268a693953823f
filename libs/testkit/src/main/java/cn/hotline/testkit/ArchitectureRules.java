package cn.hotline.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.hotline.events.Topics;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture rules of every service; a service's {@code ArchitectureTest} extends this and has them all. */
public abstract class ArchitectureRules {
    private static final Set<String> HTTP_METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    @TestFactory
    Stream<DynamicTest> the_architecture_holds() {
        String service = getClass().getPackageName();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        return rules(service).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** The rules for the classes of one service's package, e.g. {@code cn.hotline.dispatch}. */
    public static List<ArchRule> rules(String service) {
        return List.of(
                timeIsAnInput(),
                coreKnowsNoEdge(),
                servicesKnowOnlyThemselves(service),
                engineStaysInItsPackage(),
                everyOperationStatesItsRoles(),
                everyOperationIsDescribedInChinese(),
                nothingIsPrinted(),
                noHelpers());
    }

    private static ArchRule timeIsAnInput() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("time is an input: nothing reads a clock but the injected one");
    }

    private static ArchRule coreKnowsNoEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..adapter..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .as("the core of a feature knows no resource, no HTTP and no Kafka");
    }

    private static ArchRule servicesKnowOnlyThemselves(String service) {
        String[] others = Topics.services().stream()
                .map(name -> "cn.hotline." + name)
                .filter(name -> !name.equals(service))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("a service knows no other service, only their events");
    }

    private static ArchRule engineStaysInItsPackage() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("cn.hotline.lifecycle.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .as("the process engine stays in one package");
    }

    private static ArchRule everyOperationStatesItsRoles() {
        return methods()
                .that(are("operations", ArchitectureRules::isOperation))
                .should(have(
                        "roles of their own or of their resource",
                        method -> carries(method, RolesAllowed.class) || carries(method, PermitAll.class)))
                .allowEmptyShould(true)
                .as("no endpoint without a stated role");
    }

    private static ArchRule everyOperationIsDescribedInChinese() {
        return methods()
                .that(are("operations", ArchitectureRules::isOperation))
                .should(have("an operationId and a Chinese summary", ArchitectureRules::isDescribed))
                .allowEmptyShould(true)
                .as("every endpoint has an operationId and a Chinese summary");
    }

    private static ArchRule nothingIsPrinted() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .as("logs, not prints");
    }

    private static ArchRule noHelpers() {
        return classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .as("no Manager, Helper, Util or Impl: a class is named for what it is in the domain");
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Path.class)
                && method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .map(JavaClass::getSimpleName)
                        .anyMatch(HTTP_METHODS::contains);
    }

    private static boolean isDescribed(JavaMethod method) {
        if (!method.isAnnotatedWith(Operation.class)) {
            return false;
        }
        Operation operation = method.getAnnotationOfType(Operation.class);
        return !operation.operationId().isBlank()
                && operation.summary().codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean carries(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static DescribedPredicate<JavaMethod> are(String what, java.util.function.Predicate<JavaMethod> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static ArchCondition<JavaMethod> have(String what, java.util.function.Predicate<JavaMethod> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!test.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has not: " + what));
                }
            }
        };
    }
}
