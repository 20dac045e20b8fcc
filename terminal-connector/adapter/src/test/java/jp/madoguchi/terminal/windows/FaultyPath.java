package jp.madoguchi.terminal.windows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Iterator;

/** A path of {@link FaultyFileSystem}. */
record FaultyPath(FaultyFileSystem system, Path behind) implements Path {

  private FaultyPath with(Path path) {
    return system.wrap(path);
  }

  private static Path plain(Path path) {
    return FaultyFileSystem.unwrap(path);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return behind.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return with(behind.getRoot());
  }

  @Override
  public Path getFileName() {
    return with(behind.getFileName());
  }

  @Override
  public Path getParent() {
    return with(behind.getParent());
  }

  @Override
  public int getNameCount() {
    return behind.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return with(behind.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return with(behind.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return behind.startsWith(plain(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return behind.endsWith(plain(other));
  }

  @Override
  public Path normalize() {
    return with(behind.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return with(behind.resolve(plain(other)));
  }

  @Override
  public Path relativize(Path other) {
    return with(behind.relativize(plain(other)));
  }

  @Override
  public URI toUri() {
    return behind.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return with(behind.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return with(behind.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
      throws IOException {
    return behind.register(watcher, events, modifiers);
  }

  @Override
  public int compareTo(Path other) {
    return behind.compareTo(plain(other));
  }

  @Override
  public Iterator<Path> iterator() {
    Iterator<Path> names = behind.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return names.hasNext();
      }

      @Override
      public Path next() {
        return with(names.next());
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaultyPath path && path.behind.equals(behind);
  }

  @Override
  public int hashCode() {
    return behind.hashCode();
  }

  @Override
  public String toString() {
    return behind.toString();
  }
}
