package jp.madoguchi.terminal.windows;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.terminal.windows.FileFaults.Act;

/** Asks {@link FileFaults} before each operation, then lets the file system behind do it. */
final class FaultyProvider extends FileSystemProvider {
  private final FaultyFileSystem system;
  private final FileSystemProvider behind;
  private final FileFaults faults;

  FaultyProvider(FaultyFileSystem system, FileSystemProvider behind, FileFaults faults) {
    this.system = system;
    this.behind = behind;
    this.faults = faults;
  }

  private static Path plain(Path path) {
    return FaultyFileSystem.unwrap(path);
  }

  private void before(Act act, Path path) throws IOException {
    faults.before(act, plain(path));
  }

  private void beforeOpening(Path path, Set<? extends OpenOption> options) throws IOException {
    boolean writes =
        options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    before(writes ? Act.WRITE : Act.READ, path);
    if (Files.isDirectory(plain(path))) {
      // as Windows has it: a folder cannot be opened
      throw new java.nio.file.AccessDeniedException(path.toString());
    }
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException("there is one only");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return system.wrap(behind.getPath(uri));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    beforeOpening(path, options);
    return behind.newByteChannel(plain(path), options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    beforeOpening(path, options);
    return behind.newFileChannel(plain(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    before(Act.LIST, folder);
    DirectoryStream<Path> stream =
        behind.newDirectoryStream(plain(folder), path -> filter.accept(system.wrap(path)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return system.wrap(paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    before(Act.WRITE, folder);
    behind.createDirectory(plain(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    before(Act.DELETE, path);
    behind.delete(plain(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    before(Act.READ, from);
    before(Act.WRITE, to);
    behind.copy(plain(from), plain(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    before(Act.DELETE, from);
    before(Act.MOVE_TO, to);
    behind.move(plain(from), plain(to), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return behind.isSameFile(plain(one), plain(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return behind.isHidden(plain(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return behind.getFileStore(plain(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    before(Act.ATTRIBUTES, path);
    behind.checkAccess(plain(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return behind.getFileAttributeView(plain(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    before(Act.ATTRIBUTES, path);
    return behind.readAttributes(plain(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    before(Act.ATTRIBUTES, path);
    return behind.readAttributes(plain(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    behind.setAttribute(plain(path), name, value, options);
  }
}
