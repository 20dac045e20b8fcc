package jp.madoguchi.terminal.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.api.FolderTrial;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.TerminalSettings;

/**
 * Tries out the folders of the settings. The terminal's software may delete results that were taken
 * from it, so this server must be able to write there, too.
 */
public final class FolderTrials {
  private FolderTrials() {}

  /** Each folder once, in the order of the settings; the captures' stands with each terminal. */
  public static List<FolderTrial> of(ConnectorSettings settings) {
    List<FolderTrial> trials = new ArrayList<>();
    for (TerminalSettings terminal : settings.terminals()) {
      terminal
          .folders()
          .requests()
          .forEach(one -> trials.add(trial(terminal, TerminalPart.REQUEST_FOLDER, one)));
      terminal
          .folders()
          .results()
          .forEach(one -> trials.add(trial(terminal, TerminalPart.RESULT_FOLDER, one)));
      trials.add(trial(terminal, TerminalPart.FACE_FOLDER, terminal.folders().face()));
      trials.add(trial(terminal, TerminalPart.CAPTURE, settings.captureFolder()));
    }
    return List.copyOf(trials);
  }

  private static FolderTrial trial(TerminalSettings terminal, TerminalPart part, Path folder) {
    TerminalFault fault =
        FolderProbe.writingFaultByTrial(folder).or(() -> reading(folder)).orElse(null);
    return new FolderTrial(
        terminal.id(), part, folder.toString(), fault, Files.isSymbolicLink(folder), room(folder));
  }

  private static Optional<TerminalFault> reading(Path folder) {
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      listed.iterator().hasNext();
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(FolderProbe.listingFault(folder, unreadable));
    }
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return -1;
    }
  }
}
