package jp.madoguchi.equipment.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Timeout;

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
}
