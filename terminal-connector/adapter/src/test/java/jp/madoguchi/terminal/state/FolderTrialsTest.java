package jp.madoguchi.terminal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.FolderTrial;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders are really written to, and left as they were. */
class FolderTrialsTest {
  @TempDir Path site;

  @Test
  void eachFolderIsTriedAndLeftEmpty() throws Exception {
    Files.createDirectories(site.resolve("req"));
    Files.createDirectories(site.resolve("capture"));
    Files.writeString(site.resolve("res"), "");
    Path real = Files.createDirectories(site.resolve("real"));
    Files.createSymbolicLink(site.resolve("face"), real);
    List<FolderTrial> trials = FolderTrials.of(settings());
    assertEquals(TerminalFault.NOT_A_FOLDER, of(trials, TerminalPart.RESULT_FOLDER).fault());
    assertEquals(null, of(trials, TerminalPart.REQUEST_FOLDER).fault());
    assertTrue(of(trials, TerminalPart.REQUEST_FOLDER).freeBytes() > 0);
    assertFalse(of(trials, TerminalPart.REQUEST_FOLDER).linked());
    assertTrue(of(trials, TerminalPart.FACE_FOLDER).linked());
    assertEquals(null, of(trials, TerminalPart.CAPTURE).fault());
    try (Stream<Path> left = Files.list(site.resolve("req"))) {
      assertEquals(0, left.count());
    }
    Files.delete(site.resolve("req"));
    assertEquals(
        TerminalFault.MISSING,
        of(FolderTrials.of(settings()), TerminalPart.REQUEST_FOLDER).fault());
  }

  private static FolderTrial of(List<FolderTrial> trials, TerminalPart part) {
    return trials.stream().filter(one -> one.part() == part).findFirst().orElseThrow();
  }

  private ConnectorSettings settings() throws Exception {
    Path file = site.resolve("madoguchi.properties");
    Files.writeString(
        file,
        """
        terminals=main
        terminal.main.code=1311111111
        terminal.main.req=req
        terminal.main.res=res
        terminal.main.face=face
        capture.dir=capture
        """);
    return SettingsFile.read(file);
  }
}
