package jp.madoguchi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Timeout;
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
}
