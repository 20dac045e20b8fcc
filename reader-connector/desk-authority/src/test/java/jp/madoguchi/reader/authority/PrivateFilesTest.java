package jp.madoguchi.reader.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  private static final byte[] SECRET = {1, 2, 3};

  @Test
  void onUnixOnlyTheOwnerReads(@TempDir Path folder) throws IOException {
    Path desks = folder.resolve("a/desks");
    PrivateFiles.folder(desks);
    PrivateFiles.write(desks.resolve("key"), SECRET);
    PrivateFiles.writeOpen(desks.resolve("authority.pem"), SECRET);
    assertEquals("rwx------", permissions(desks));
    assertEquals("rw-------", permissions(desks.resolve("key")));
    assertEquals("rw-r--r--", permissions(desks.resolve("authority.pem")));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void onWindowsTheListNamesTheOwnerAlone() throws IOException {
    try (FileSystem windows = windows("basic", "owner", "acl")) {
      Path desks = windows.getPath("C:\\madoguchi\\desks");
      PrivateFiles.folder(desks);
      Path key = desks.resolve("key");
      PrivateFiles.write(key, SECRET);
      PrivateFiles.write(key, SECRET); // replaced
      assertArrayEquals(SECRET, Files.readAllBytes(key));
      for (Path path : List.of(desks, key)) {
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        assertEquals(
            List.of(list.getOwner()), list.getAcl().stream().map(AclEntry::principal).toList());
      }
    }
  }

  @Test
  void aDiskWithoutOwnersHoldsNoSecret() throws IOException {
    try (FileSystem stick = windows("basic")) {
      Path key = stick.getPath("C:\\key");
      assertThrows(IOException.class, () -> PrivateFiles.write(key, SECRET));
      assertEquals(false, Files.exists(key));
    }
  }

  private static FileSystem windows(String first, String... more) {
    return Jimfs.newFileSystem(
        Configuration.windows().toBuilder().setAttributeViews(first, more).build());
  }
}
