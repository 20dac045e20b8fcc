package jp.madoguchi.web.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.equipment.RestartBook;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartDone;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.ScriptedCall;
import org.junit.jupiter.api.Test;

/** A row that is not there any more: the list is drawn as it is now, and no field is to blame. */
class ChangedReaderTest {
  private static final List<String> CHANGED = List.of(SampleReaders.WORDS.say("list.changed"));

  private final SampleReaders readers = new SampleReaders();
  private final ReaderEdit edit = new ReaderEdit();
  private final RestartsPage restarts = new RestartsPage();

  ChangedReaderTest() {
    edit.book = readers;
    edit.page = readers.shown();
    edit.words = SampleReaders.WORDS;
    edit.said = new Said();
    restarts.book = new OneTerminal();
    restarts.words = SampleReaders.WORDS;
    restarts.said = new Said();
  }

  @Test
  void describingOneThatHasChangedDrawsTheListAndItsHead() {
    try (ScriptedCall call = ScriptedCall.ofRow(RowName.of("reader-2"), "editArea")) {
      edit.begin();
      assertEquals(CHANGED, call.told());
      assertEquals(Set.of("editArea", "live", "verdict"), Set.copyOf(call.drawn()));
    }
    readers.fail();
    assertEquals("stop", edit.page.getMark(), "as it is now");
  }

  @Test
  void oneThatIsGoneIsToldOfThePageAndEndsTheBox() {
    try (ScriptedCall call = ScriptedCall.ofRow(SampleReaders.KEY, "editArea")) {
      edit.begin();
      assertEquals(List.of(), call.told());
      assertNotNull(edit.getSheet());
    }
    try (ScriptedCall call = ScriptedCall.drawing("numberError")) {
      edit.save();
      assertEquals(
          List.of("There is no reader ① any more. The list shows those that there are."),
          call.told());
      assertEquals(List.of(), call.beside());
      assertTrue(call.drawn().containsAll(List.of("editArea", "live", "verdict")));
    }
    assertNull(edit.getSheet());
  }

  @Test
  void aNumberThatIsNoneIsToldBesideIt() {
    try (ScriptedCall call = ScriptedCall.ofRow(SampleReaders.KEY, "editArea")) {
      edit.begin();
      edit.setNumber("0");
      edit.save();
      assertEquals(List.of("number"), call.beside());
      assertEquals(List.of(), call.told());
    }
    assertNotNull(edit.getSheet());
  }

  @Test
  void planningOneThatHasChangedDrawsTheList() {
    try (ScriptedCall call = ScriptedCall.ofRow(RowName.of("other"), "planArea")) {
      restarts.begin();
      assertEquals(CHANGED, call.told());
      assertTrue(call.drawn().contains("live"), call.drawn()::toString);
    }
  }

  @Test
  void aTerminalThatIsGoneIsToldOfThePageAndEndsTheBox() {
    restarts.getRows().count(Map.of());
    restarts.getRows().setWrappedData(restarts.getRows().load(0, 50, Map.of(), Map.of()));
    try (ScriptedCall call =
        ScriptedCall.ofRow(restarts.getRows().getRowKey(OneTerminal.DAY), "planArea")) {
      restarts.begin();
      assertEquals("main", restarts.getPlanned().terminal());
      restarts.setDaily("07:30");
      restarts.plan();
      assertEquals(
          List.of("Terminal main is not in the settings any more. The list shows those that are."),
          call.told());
      assertEquals(List.of(), call.beside());
      assertTrue(call.drawn().containsAll(List.of("planArea", "live")));
    }
    assertNull(restarts.getPlanned());
  }

  @Test
  void aStepThatIsNotTheNextOneAnyMoreIsToldAsThat() {
    restarts.getRows().count(Map.of());
    restarts.getRows().setWrappedData(restarts.getRows().load(0, 50, Map.of(), Map.of()));
    String key = restarts.getRows().getRowKey(OneTerminal.DAY);
    try (ScriptedCall call = ScriptedCall.ofRow(key, "live")) {
      restarts.done();
      assertEquals(CHANGED, call.told());
    }
  }

  /** A terminal that the settings lose while its restart is planned. */
  private static final class OneTerminal implements RestartBook {
    static final RestartDay DAY =
        new RestartDay(
            "main",
            null,
            null,
            RestartDay.RestartState.NONE,
            List.of(new RestartDone(RestartStep.values()[0], null, null)));

    @Override
    public List<RestartDay> today() {
      return List.of(DAY);
    }

    @Override
    public void plan(String terminal, LocalTime dailyAt) {
      throw new EJBException(new IllegalArgumentException("no such terminal"));
    }

    @Override
    public void done(String terminal, RestartStep step) {
      throw new EJBException(new IllegalStateException("an earlier step is still to be done"));
    }
  }
}
