package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of folders in which somebody is at work: what is gone when it is looked at is left out. */
public final class WrittenFiles extends SimpleFileVisitor<Path> {
  private final List<Path> found = new ArrayList<>();

  private WrittenFiles() {}

  /** All below a folder; none of one that is not there. */
  public static Stream<Path> below(Path folder) throws IOException {
    WrittenFiles visitor = new WrittenFiles();
    Files.walkFileTree(folder, visitor);
    return visitor.found.stream();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
    if (why instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw why;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException why) throws IOException {
    if (why == null || why instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw why;
  }
}
