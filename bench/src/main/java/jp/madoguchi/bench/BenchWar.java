package jp.madoguchi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jp.madoguchi.acceptance.system.Installation;

/** The shipped WAR with one page more: a bare PrimeFaces table of the board's rows. */
final class BenchWar {
  static final String PAGE = "reception/bare-table.xhtml";

  private BenchWar() {}

  static Path in(Path folder) {
    Path war = folder.resolve("madoguchi.war");
    try (InputStream page = BenchWar.class.getResourceAsStream("bare-table.xhtml")) {
      Files.copy(Installation.bundle("madoguchi.war"), war, StandardCopyOption.REPLACE_EXISTING);
      try (FileSystem archive = FileSystems.newFileSystem(war)) {
        Files.copy(page, archive.getPath(PAGE), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return war;
  }
}
