package jp.madoguchi.terminal.crash;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** In what states killed processes left their folders: proof that the kills hit every step. */
final class Remains {

  private int halfCaptured;
  private int undelivered;
  private int archivedWithOriginal;

  /** Looks after one kill. */
  void look(Folders folders) {
    List<String> waiting = Folders.names(folders.waiting());
    if (waiting.stream().anyMatch(name -> name.endsWith(".tmp"))) {
      halfCaptured++;
    }
    if (waiting.stream().anyMatch(name -> !name.endsWith(".tmp"))) {
      undelivered++;
    }
    Set<String> archived =
        Folders.files(folders.archive()).stream()
            .map(file -> file.getFileName().toString())
            .map(name -> name.substring(name.lastIndexOf('~') + 1))
            .collect(Collectors.toSet());
    if (Folders.names(folders.face()).stream().anyMatch(archived::contains)) {
      archivedWithOriginal++;
    }
  }

  /** Kills after which a capture was half written. */
  int halfCaptured() {
    return halfCaptured;
  }

  /** Kills after which a capture waited to be delivered, or to be archived. */
  int undelivered() {
    return undelivered;
  }

  /** Kills after which an archived file's original still was there. */
  int archivedWithOriginal() {
    return archivedWithOriginal;
  }
}
