package jp.madoguchi.reader.certificate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jp.madoguchi.reader.adapter.settings.ReaderSettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialHashTest {
  @Test
  void aKeyThatEverybodyReadsIsRefusedOnUnix(@TempDir Path folder) throws IOException {
    Path key = Files.write(folder.resolve("key"), new byte[32]);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    refused(key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    new SerialHash(key);
  }

  @Test
  void aKeyThatEverybodyReadsIsRefusedOnWindows() throws IOException {
    try (FileSystem windows =
        Jimfs.newFileSystem(
            Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "acl")
                .build())) {
      Path key = Files.write(windows.getPath("C:\\key"), new byte[32]);
      for (String group : List.of("Everyone", "BUILTIN\\Users")) {
        allow(key, group);
        refused(key);
      }
      allow(key, "HOSPITAL\\madoguchi");
      new SerialHash(key);
    }
  }

  @Test
  void aDiskThatKnowsNoOwnersIsTheOperatorsMatter() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      new SerialHash(Files.write(windows.getPath("C:\\key"), new byte[32]));
    }
  }

  private static void allow(Path file, String principal) throws IOException {
    var who = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(principal);
    Files.getFileAttributeView(file, AclFileAttributeView.class)
        .setAcl(
            List.of(
                AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(who)
                    .setPermissions(AclEntryPermission.READ_DATA)
                    .build()));
  }

  private static void refused(Path key) {
    var refused = assertThrows(ReaderSettingsException.class, () -> new SerialHash(key));
    assertTrue(refused.getMessage().contains("everybody can read"), refused.getMessage());
  }
}
