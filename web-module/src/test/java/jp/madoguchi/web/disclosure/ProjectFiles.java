package jp.madoguchi.web.disclosure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What belongs to the project, without what builds of other modules write at the same time. */
final class ProjectFiles extends SimpleFileVisitor<Path> {
  private static final Set<String> BUILT = Set.of("target", ".git", "data", "node_modules");

  private final List<Path> found = new ArrayList<>();

  private ProjectFiles() {}

  static List<Path> below(Path top) throws IOException {
    ProjectFiles visitor = new ProjectFiles();
    Files.walkFileTree(top, visitor);
    return visitor.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    Path name = folder.getFileName();
    return name != null && BUILT.contains(name.toString())
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    found.add(file);
    return FileVisitResult.CONTINUE;
  }
}
