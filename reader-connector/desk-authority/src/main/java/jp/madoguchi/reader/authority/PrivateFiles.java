package jp.madoguchi.reader.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/**
 * Files that only their owner can read, whole or not there at all: by the permissions of Unix, or
 * by the list of Windows.
 */
final class PrivateFiles {
  private PrivateFiles() {}

  static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, fromTheStart(folder, "rwx------"));
      restrict(folder);
    }
  }

  static void write(Path file, byte[] content) throws IOException {
    write(file, content, false);
  }

  /** For what is no secret. */
  static void writeOpen(Path file, byte[] content) throws IOException {
    write(file, content, true);
  }

  private static void write(Path file, byte[] content, boolean open) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, fromTheStart(fresh, "rw-------"));
    restrict(fresh);
    Files.write(fresh, content);
    if (open && isUnix(fresh)) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isUnix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] fromTheStart(Path path, String permissions) {
    return isUnix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Windows, before anything is in it; there what is no secret stays with its owner, too. */
  private static void restrict(Path path) throws IOException {
    if (isUnix(path)) {
      return;
    }
    AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (list == null) {
      throw new IOException("only its owner must read " + path + ", and this disk knows no owners");
    }
    list.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(list.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }
}
