package jp.madoguchi.reader.winscard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.reader.virtual.WineWindows;

/** {@code layout.c}, compiled against a platform's header and run: what the header really says. */
final class HeaderProgram {
  private static final String SOURCE = "layout.c";
  private static final Path COMPILER = Path.of("/usr/bin/gcc");
  private static final Path HEADERS = Path.of("/usr/include/PCSC");

  private final Path folder;

  HeaderProgram(Path folder) {
    this.folder = folder;
  }

  /** Of Windows, by mingw-w64's header and wine. */
  List<String> windows() throws IOException {
    try (WineWindows windows = new WineWindows(folder)) {
      Path program = folder.resolve("layout.exe");
      windows.compile(source(), program);
      WineWindows.Ended ended = windows.start(program.toString());
      assertEquals(0, ended.status(), ended.toString());
      return ended.lines().stream().sorted().toList();
    }
  }

  /** Of pcsc-lite's header, with further definitions. */
  List<String> pcscLite(String... definitions) throws IOException, InterruptedException {
    assertTrue(Files.exists(HEADERS), "install the Debian package libpcsclite-dev");
    assertTrue(Files.exists(COMPILER), "install the Debian package gcc");
    String program = folder.resolve("layout").toString();
    List<String> compile = new ArrayList<>(List.of(COMPILER.toString(), "-Wall", "-Werror"));
    compile.addAll(Arrays.asList(definitions));
    compile.addAll(List.of("-I" + HEADERS, "-o", program, source().toString()));
    run(compile);
    return run(List.of(program)).lines().sorted().toList();
  }

  private Path source() throws IOException {
    Path file = folder.resolve(SOURCE);
    try (InputStream in = HeaderProgram.class.getResourceAsStream(SOURCE)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    String words = Files.readString(said);
    assertEquals(0, status, words);
    return words;
  }
}
