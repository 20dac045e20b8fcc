package jp.madoguchi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Local;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;
import jp.madoguchi.node.internal.LeaseKeeper;
import jp.madoguchi.node.internal.SchemaStart;
import jp.madoguchi.node.internal.WorkTimer;

@AnalyzeClasses(packages = "jp.madoguchi", importOptions = ImportOption.DoNotIncludeTests.class)
class TimersTest {

  @ArchTest
  static final ArchRule TIMERS_NEED_NO_DATA_GRID =
      noMethods()
          .should()
          .beAnnotatedWith(Timeout.class)
          .because(
              "for a bean with @Timeout Payara starts its persistent timers too, which need the data"
                  + " grid, and the whole deployment fails where a single node has switched it off;"
                  + " @Schedule(persistent = false) does not");

  @ArchTest
  static final ArchRule THERE_IS_ONE_TIMER =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .doNotBelongToAnyOf(WorkTimer.class, LeaseKeeper.class, SchemaStart.class)
          .should()
          .beAnnotatedWith(Schedule.class)
          .orShould()
          .beAnnotatedWith(Schedules.class)
          .because(
              "a PeriodicWork is caught, counted, watched and done by one server only; the timer"
                  + " itself stands on the leases and the database, which have their own");

  /**
   * They read, or tell the open boards to look; what they found is asked again by whoever writes.
   */
  private static final Set<String> READS =
      Set.of(
          "NumberInquiryBook.centre",
          "NumberInquiryBook.tellCentre",
          "NumberInquiryBook.unanswered",
          "NumberInquirySender.limits",
          "MonthPartitions.tables");

  @ArchTest
  static void whatIsDoneUnderALeaseShowsItsFence(JavaClasses classes) {
    Set<String> without = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    classes.stream()
        .filter(one -> one.isAssignableTo(PeriodicWork.class) && !one.isInterface())
        .filter(one -> one.tryGetMethod("onEveryNode").isEmpty())
        .flatMap(one -> one.getMethodCallsFromSelf().stream())
        .filter(call -> isBean(call.getTargetOwner()))
        .filter(
            call -> !call.getTarget().getRawParameterTypes().stream().anyMatch(TimersTest::isFence))
        .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
        .forEach(name -> (READS.contains(name) ? read : without).add(name));
    assertEquals(Set.of(), without, "a paused server that wakes up would do it a second time");
    assertEquals(new TreeSet<>(READS), read);
  }

  private static boolean isBean(JavaClass one) {
    return one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Local.class);
  }

  private static boolean isFence(JavaClass parameter) {
    return parameter.isEquivalentTo(Fence.class);
  }
}
