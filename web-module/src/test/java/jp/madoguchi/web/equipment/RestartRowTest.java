package jp.madoguchi.web.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartDone;
import jp.madoguchi.equipment.RestartStep;
import org.junit.jupiter.api.Test;

/** What the button of a terminal records is what it said when it was pressed. */
class RestartRowTest {
  @Test
  void aRowIsNamedByItsTerminalAndTheStepOfItsButton() {
    RestartStep first = RestartStep.values()[0];
    String before = RestartsPage.name(day("main", Set.of()));
    assertEquals(before, RestartsPage.name(day("main", Set.of())));
    assertNotEquals(before, RestartsPage.name(day("main", Set.of(first))), "another step's button");
    assertNotEquals(before, RestartsPage.name(day("other", Set.of())));
    assertNotEquals(
        RestartsPage.name(day("main", Set.of(first))),
        RestartsPage.name(day("main", EnumSet.allOf(RestartStep.class))));
  }

  private static RestartDay day(String terminal, Set<RestartStep> done) {
    return new RestartDay(
        terminal,
        null,
        null,
        RestartDay.RestartState.RUNNING,
        Arrays.stream(RestartStep.values())
            .map(
                step ->
                    done.contains(step)
                        ? new RestartDone(step, Instant.EPOCH, "lead1")
                        : new RestartDone(step, null, null))
            .toList());
  }
}
