package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Windows of one's own: wine with a folder for its drive C, without a display, and the compiler
 * mingw-w64. It ends with {@link #close()}.
 *
 * <p>Needs Debian's {@code wine64} and {@code gcc-mingw-w64-x86-64}; says so when one is missing.
 */
public final class WineWindows implements AutoCloseable {
  private static final List<String> COMPILER = List.of("/usr/bin/x86_64-w64-mingw32-gcc");
  private static final List<String> WINE =
      List.of("/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine");
  private static final List<String> SERVER =
      List.of("/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver", "/usr/bin/wineserver");

  private final Path folder;
  private final Path said;

  /**
   * @param folder holds everything
   */
  public WineWindows(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.said = this.folder.resolve("said");
  }

  /** Drive C, once something has run. */
  public Path driveC() {
    return folder.resolve("windows/drive_c");
  }

  /** Compiles a C program for Windows; every warning is an error. */
  public void compile(Path source, Path program) throws IOException {
    String compiler = there("gcc-mingw-w64-x86-64", COMPILER);
    Ended ended = run(compiler, "-Wall", "-Werror", "-o", program.toString(), source.toString());
    if (ended.status() != 0) {
      throw new IOException("not compiled: " + ended.lines());
    }
  }

  /** Runs a program, or a command of Windows such as {@code cmd}, to its end. */
  public Ended start(String... command) throws IOException {
    List<String> all = new ArrayList<>(List.of(there("wine64", WINE)));
    all.addAll(Arrays.asList(command));
    return run(all.toArray(String[]::new));
  }

  private Ended run(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(said.toFile());
    builder.environment().put("WINEPREFIX", folder.resolve("windows").toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().remove("DISPLAY");
    try {
      int status = builder.start().waitFor();
      // wine itself says this once, while it makes drive C without the parts for 32 bits
      List<String> lines =
          Files.readString(said, StandardCharsets.ISO_8859_1)
              .lines()
              .map(String::strip)
              .filter(line -> !line.startsWith("wine: "))
              .toList();
      return new Ended(status, lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String there(String debianPackage, List<String> files) throws IOException {
    return files.stream()
        .filter(file -> Files.exists(Path.of(file)))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    files.get(0) + " is missing: install the Debian package " + debianPackage));
  }

  /** Ends what still runs in it. */
  @Override
  public void close() throws IOException {
    run(there("wine64", SERVER), "--kill", "--wait");
  }

  /**
   * How a program ended.
   *
   * @param lines what it said
   */
  public record Ended(int status, List<String> lines) {}
}
