package cn.hotline.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.dispatch.bad.BadHelper;
import cn.hotline.intake.bad.Foreign;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.camunda.bpm.FakeEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every architecture rule is shown able to fail: one class breaks them all. */
class ArchitectureRulesTest {
    @TestFactory
    Stream<DynamicTest> each_rule_catches_the_class_that_breaks_it() {
        JavaClasses bad = new ClassFileImporter().importClasses(BadHelper.class, Foreign.class, FakeEngine.class);
        return ArchitectureRules.rules("cn.hotline.dispatch").stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> assertThatThrownBy(() -> rule.check(bad))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("BadHelper")));
    }
}
