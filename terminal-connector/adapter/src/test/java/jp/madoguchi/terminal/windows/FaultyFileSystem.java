package jp.madoguchi.terminal.windows;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Another file system, whose operations fail where {@link FileFaults} says so. */
final class FaultyFileSystem extends FileSystem {
  private final FileSystem behind;
  private final FaultyProvider provider;

  FaultyFileSystem(FileSystem behind, FileFaults faults) {
    this.behind = behind;
    this.provider = new FaultyProvider(this, behind.provider(), faults);
  }

  FaultyPath wrap(Path path) {
    return path == null ? null : new FaultyPath(this, path);
  }

  static Path unwrap(Path path) {
    return path instanceof FaultyPath faulty ? faulty.behind() : path;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    behind.close();
  }

  @Override
  public boolean isOpen() {
    return behind.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return behind.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return behind.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    List<Path> roots = new ArrayList<>();
    behind.getRootDirectories().forEach(root -> roots.add(wrap(root)));
    return roots;
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return behind.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return behind.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(behind.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = behind.getPathMatcher(pattern);
    return path -> matcher.matches(unwrap(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return behind.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return behind.newWatchService();
  }
}
