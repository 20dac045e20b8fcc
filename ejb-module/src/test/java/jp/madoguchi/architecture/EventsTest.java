package jp.madoguchi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.reflect.Method;
import java.util.Arrays;
import jp.madoguchi.node.internal.ChangeCarrier;

@AnalyzeClasses(packages = "jp.madoguchi", importOptions = ImportOption.DoNotIncludeTests.class)
class EventsTest {

  @ArchTest
  static final ArchRule ONLY_WHAT_IS_DRAWN_IS_TOLD_AFTER_THE_COMMIT =
      classes()
          .that()
          .doNotBelongToAnyOf(ChangeCarrier.class)
          .should(observeInsideTheTransaction())
          .because(
              "a process that dies between the commit and an observer after it has lost what it was"
                  + " to do; records, tasks and what is handed on belong into the transaction, and"
                  + " what is drawn is carried to every node as a CarriedChange");

  private static ArchCondition<JavaClass> observeInsideTheTransaction() {
    return new ArchCondition<>("observe inside the transaction") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
          boolean late =
              method.getParameters().stream()
                  .anyMatch(
                      parameter ->
                          parameter.isAnnotatedWith(Observes.class) && later(method.reflect()));
          if (late) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is late"));
          }
        }
      }
    };
  }

  private static boolean later(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(Observes.class))
        .anyMatch(
            observes -> observes != null && observes.during() != TransactionPhase.IN_PROGRESS);
  }
}
