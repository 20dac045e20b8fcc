package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.terminal.api.FolderTrial;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import org.junit.jupiter.api.Test;

/** Each failure names the command that mends it. */
class TerminalCheckTest {
  private static final long GIB = 1L << 30;

  @Test
  void aFolderThatIsMissingIsMadeForTheServersAccount() {
    CheckFinding found = found("/srv/req", TerminalFault.MISSING, false, -1);
    assertEquals(CheckKind.FOLDER_MISSING, found.kind());
    assertEquals(List.of("main", "/srv/req"), found.facts());
    assertEquals("sudo install -d -o hospital -g hospital -m 0750 /srv/req", found.command());
  }

  @Test
  void aPathIsOneWordOfTheShell() {
    assertEquals(
        "sudo install -d -o hospital -g hospital -m 0750 '/srv/it'\\''s; rm -r x'",
        found("/srv/it's; rm -r x", TerminalFault.MISSING, false, -1).command());
  }

  @Test
  void everythingElseIsToldApart() {
    assertEquals(CheckKind.FOLDER_NONE, kind(TerminalFault.NOT_A_FOLDER, false, GIB));
    assertEquals(CheckKind.FOLDER_UNREADABLE, kind(TerminalFault.NOT_READABLE, false, GIB));
    assertEquals(CheckKind.FOLDER_UNWRITABLE, kind(TerminalFault.NOT_WRITABLE, false, GIB));
    assertEquals(CheckKind.FOLDER_LINK, kind(null, true, GIB));
    assertEquals(CheckKind.FOLDER_FULL, kind(null, false, GIB - 1));
    assertEquals(CheckKind.FOLDER, kind(null, false, GIB));
    assertEquals(CheckKind.FOLDER, kind(null, false, -1));
    assertEquals(
        List.of("main", "/srv/req", "?"),
        found("/srv/req", null, false, -1).facts(),
        "room that is not known is not none");
  }

  @Test
  void aCodeBeginsWithAPrefecture() {
    assertEquals(CheckKind.CODE, TerminalCheck.code("main", "1311111111").kind());
    assertEquals(CheckKind.CODE, TerminalCheck.code("main", "4711111111").kind());
    assertEquals(CheckKind.CODE_STRANGE, TerminalCheck.code("main", "4811111111").kind());
    assertEquals(CheckKind.CODE_STRANGE, TerminalCheck.code("main", "0011111111").kind());
  }

  private static CheckKind kind(TerminalFault fault, boolean linked, long free) {
    return found("/srv/req", fault, linked, free).kind();
  }

  private static CheckFinding found(String path, TerminalFault fault, boolean linked, long free) {
    return TerminalCheck.folder(
        new FolderTrial(
            new TerminalId("main"), TerminalPart.REQUEST_FOLDER, path, fault, linked, free),
        "hospital");
  }
}
