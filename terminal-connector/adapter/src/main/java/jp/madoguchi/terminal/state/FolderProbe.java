package jp.madoguchi.terminal.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.terminal.api.TerminalFault;

/** Tells what is wrong with a folder. */
public final class FolderProbe {

  private FolderProbe() {}

  /** What a failed listing means. */
  public static TerminalFault listingFault(Path folder, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return TerminalFault.MISSING;
    }
    if (failure instanceof NotDirectoryException) {
      return TerminalFault.NOT_A_FOLDER;
    }
    return Files.exists(folder) ? TerminalFault.NOT_READABLE : TerminalFault.MISSING;
  }

  /** What keeps requests from being written, judged without writing. */
  public static Optional<TerminalFault> writingFault(Path folder) {
    if (Files.notExists(folder)) {
      return Optional.of(TerminalFault.MISSING);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of(TerminalFault.NOT_A_FOLDER);
    }
    return Files.isWritable(folder) ? Optional.empty() : Optional.of(TerminalFault.NOT_WRITABLE);
  }

  /** As {@link #writingFault}, and by writing and removing a small temporary file. */
  public static Optional<TerminalFault> writingFaultByTrial(Path folder) {
    Optional<TerminalFault> fault = writingFault(folder);
    if (fault.isEmpty()) {
      Path trial = folder.resolve("." + UUID.randomUUID() + ".tmp");
      try {
        Files.write(trial, new byte[1]);
        Files.delete(trial);
      } catch (IOException e) {
        return Optional.of(TerminalFault.NOT_WRITABLE);
      }
    }
    return fault;
  }
}
