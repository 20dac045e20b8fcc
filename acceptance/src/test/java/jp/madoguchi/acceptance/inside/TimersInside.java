package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.madoguchi.node.WorkReport;
import jp.madoguchi.node.WorkReports;
import org.junit.jupiter.api.Test;

/** Every timer by its name, driven by the container itself. */
interface TimersInside {
  Set<String> EVERY_TIMER =
      new TreeSet<>(
          Set.of(
              "answer-timeout",
              "audit-alarm",
              "audit-review",
              "audit-seal",
              "audit-sign",
              "audit-verify",
              "bulk",
              "bulk-retention",
              "change-line",
              "data-keys",
              "re-encryption",
              "folders",
              "grant-ends",
              "log-ins",
              "clinical-ahead",
              "clinical-retention",
              "reception-archive",
              "restart-reminder",
              "years"));

  @Test
  default void everyTimerRunsAndNoneFails() {
    Set<String> found =
        reports().all().stream()
            .map(WorkReport::name)
            .filter(name -> !name.equals(FailingWork.NAME))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(EVERY_TIMER, found);
    for (String name : EVERY_TIMER) {
      Awaiting.until(name + " has run", () -> report(name).runs() > 0);
      assertEquals(0, report(name).failures(), name);
    }
  }

  @Test
  default void whatATimerDoesIsDone() {
    Awaiting.until("all is sealed", () -> Database.count("audit_pending") == 0);
  }

  @Test
  default void aTimerThatFailsIsTriedAgainCountedAndToldAndKeepsNoOtherFromRunning() {
    Awaiting.until("it failed twice", () -> report(FailingWork.NAME).failures() > 1);
    Awaiting.until("it is late", () -> reports().late().contains(FailingWork.NAME));
    assertEquals(0, report(FailingWork.NAME).runs());
    long failures = report(FailingWork.NAME).failures();
    long seals = report("audit-seal").runs();
    Awaiting.until("it is tried again", () -> report(FailingWork.NAME).failures() > failures);
    Awaiting.until("the others go on", () -> report("audit-seal").runs() > seals);
    assertTrue(report(FailingWork.NAME).here());
  }

  private static WorkReport report(String name) {
    return reports().all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static WorkReports reports() {
    try {
      return (WorkReports)
          new InitialContext().lookup("java:module/WorkTimer!" + WorkReports.class.getName());
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
