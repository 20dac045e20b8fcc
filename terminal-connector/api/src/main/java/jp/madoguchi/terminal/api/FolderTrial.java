package jp.madoguchi.terminal.api;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of trying out one folder of the exchange: a small file was written into it and
 * removed again where this server writes, and it was listed where this server reads.
 *
 * @param terminal whose folder it is
 * @param part which of its folders
 * @param path as the settings name it
 * @param fault why it cannot be used, or null
 * @param linked whether the settings name a symbolic link, which may come to lead elsewhere
 * @param freeBytes room on its file system, or -1 where that is not known
 */
public record FolderTrial(
    TerminalId terminal,
    TerminalPart part,
    String path,
    TerminalFault fault,
    boolean linked,
    long freeBytes)
    implements Serializable {

  public FolderTrial {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(path, "path");
  }

  /** Why it cannot be used; empty when it can. */
  public Optional<TerminalFault> wrong() {
    return Optional.ofNullable(fault);
  }
}
