package jp.madoguchi.reader.winscard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code layout.c}, compiled against a platform's header and run: what the header really says. */
final class HeaderProgram {
  private static final String SOURCE = "layout.c";
  private static final List<String> WINE =
      List.of("/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine");
  private static final List<String> WINE_SERVER =
      List.of("/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver", "/usr/bin/wineserver");

  private final Path folder;

  HeaderProgram(Path folder) {
    this.folder = folder;
  }

  /** Of Windows, by mingw-w64's header and wine. */
  List<String> windows() throws IOException, InterruptedException {
    String compiler = there("gcc-mingw-w64-x86-64", List.of("/usr/bin/x86_64-w64-mingw32-gcc"));
    Path program = folder.resolve("layout.exe");
    run(Map.of(), compiler, "-Wall", "-Werror", "-o", program.toString(), source().toString());
    Map<String, String> wine =
        Map.of("WINEPREFIX", folder.resolve("wine").toString(), "WINEDEBUG", "-all", "DISPLAY", "");
    try {
      return run(wine, there("wine64", WINE), program.toString());
    } finally {
      run(wine, there("wine64", WINE_SERVER), "--kill", "--wait");
    }
  }

  /** Of pcsc-lite's header, with further definitions. */
  List<String> pcscLite(String... definitions) throws IOException, InterruptedException {
    there("libpcsclite-dev", List.of("/usr/include/PCSC/winscard.h"));
    Path program = folder.resolve("layout");
    List<String> command = new ArrayList<>();
    command.add(there("gcc", List.of("/usr/bin/gcc")));
    command.addAll(Arrays.asList(definitions));
    command.addAll(
        List.of(
            "-Wall",
            "-Werror",
            "-I/usr/include/PCSC",
            "-o",
            program.toString(),
            source().toString()));
    run(Map.of(), command.toArray(String[]::new));
    return run(Map.of(), program.toString());
  }

  private Path source() throws IOException {
    Path file = folder.resolve(SOURCE);
    try (InputStream in = HeaderProgram.class.getResourceAsStream(SOURCE)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private static String there(String debianPackage, List<String> files) {
    return files.stream()
        .filter(file -> Files.exists(Path.of(file)))
        .findFirst()
        .orElseGet(() -> fail("install the Debian package " + debianPackage + ": no " + files));
  }

  private List<String> run(Map<String, String> surroundings, String... command)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(surroundings);
    builder.redirectOutput(said.toFile()).redirectError(folder.resolve("errors").toFile());
    int status = builder.start().waitFor();
    assertEquals(0, status, Files.readString(folder.resolve("errors")));
    try (Stream<String> lines = Files.lines(said)) {
      return lines.map(String::strip).sorted().toList();
    }
  }
}
