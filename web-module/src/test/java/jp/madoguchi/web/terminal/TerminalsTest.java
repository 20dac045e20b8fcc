package jp.madoguchi.web.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.equipment.HospitalTerminal;
import org.junit.jupiter.api.Test;

class TerminalsTest {
  private static final HospitalTerminal MAIN = new HospitalTerminal("main", "1311111111");
  private static final HospitalTerminal DENTAL = new HospitalTerminal("dental", "1331111111");

  @Test
  void oneTerminalIsNoChoice() {
    assertFalse(new Terminals(List.of()).several());
    assertFalse(new Terminals(List.of(MAIN)).several());
    assertTrue(new Terminals(List.of(MAIN, DENTAL)).several());
  }

  @Test
  void aTerminalIsNamedByItsInstitutionAndOneThatIsGoneByItsName() {
    Terminals both = new Terminals(List.of(MAIN, DENTAL));
    assertEquals("1331111111 dental", both.label("dental"));
    assertEquals("old", both.label("old"));
    assertEquals("–", both.label(null));
  }

  @Test
  void onlyReadableSettingsCanHaveLostATerminal() {
    assertTrue(new Terminals(List.of(MAIN)).lost("dental"));
    assertFalse(new Terminals(List.of(MAIN)).lost("main"));
    assertFalse(new Terminals(List.of(MAIN)).lost(null));
    assertFalse(new Terminals(List.of()).lost("dental"));
  }
}
