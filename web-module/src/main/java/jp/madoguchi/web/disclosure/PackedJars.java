package jp.madoguchi.web.disclosure;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies in archives, whatever a build says of them. */
final class PackedJars {
  private PackedJars() {}

  /** Names of libraries in an EAR, WAR or RAR, and in those within it; modules of our own not. */
  static List<String> of(Path archive) throws IOException {
    List<String> jars = new ArrayList<>();
    try (InputStream in = Files.newInputStream(archive)) {
      collect(in, jars);
    }
    return jars;
  }

  private static void collect(InputStream archive, List<String> jars) throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (name.endsWith(".war") || name.endsWith(".rar")) {
        collect(new Kept(zip), jars);
      } else if (name.matches(".*-[0-9].*\\.jar")) {
        jars.add(name);
      }
    }
  }

  /** Name, version and SHA-256 of each library of a folder, under heads. */
  static List<String> versions(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of("file\tversion\tsha256"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (JarFile jar = new JarFile(file.toFile())) {
          lines.add(
              file.getFileName()
                  + "\t"
                  + version(jar.getManifest())
                  + "\t"
                  + DisclosurePack.sum(file));
        }
      }
    }
    return lines;
  }

  private static String version(Manifest manifest) {
    Attributes said = manifest == null ? new Attributes() : manifest.getMainAttributes();
    String version = said.getValue("Bundle-Version");
    return version == null
        ? said.getOrDefault(Attributes.Name.IMPLEMENTATION_VERSION, "?").toString()
        : version;
  }

  /** An archive inside another: its reader must not close the outer one. */
  private static final class Kept extends FilterInputStream {
    Kept(InputStream outer) {
      super(outer);
    }

    @Override
    public void close() {
      // the outer archive goes on behind this entry
    }
  }
}
