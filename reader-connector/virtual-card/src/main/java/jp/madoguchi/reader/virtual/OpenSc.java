package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * OpenSC's command-line tools (Debian's {@code opensc} and {@code opensc-pkcs11}) at a PC/SC
 * service of one's own: the judge that is not ours of what a JPKI card is, and the yardstick of
 * speed.
 */
public final class OpenSc {
  private static final Path TOOLS = Path.of("/usr/bin");
  private static final long LIMIT_SECONDS = 60;

  /** The module of pkcs11-tool, wherever the machine's architecture puts it. */
  private static final String MODULE = "opensc-pkcs11.so";

  private final Path directory;
  private final Path socket;

  private OpenSc(Path directory, Path socket, String drivers) throws IOException {
    this.directory = directory;
    this.socket = socket;
    Files.writeString(directory.resolve("opensc.conf"), "app default { " + drivers + " }");
  }

  /**
   * Tools that are told the card's driver: trying every driver first costs three times as many
   * commands.
   *
   * @param directory for the tools' configuration and output
   * @param socket of the PC/SC service
   */
  public static OpenSc ofJpki(Path directory, Path socket) throws IOException {
    return new OpenSc(directory, socket, "card_drivers = jpki;");
  }

  /** Tools that find out by themselves what card it is. */
  public static OpenSc detecting(Path directory, Path socket) throws IOException {
    return new OpenSc(directory, socket, "");
  }

  /**
   * What a tool did.
   *
   * @param nanos from its start to its end
   */
  public record ToolRun(int status, String out, String errors, long nanos) {}

  /**
   * Runs a tool to its end.
   *
   * @param command name of the program and its arguments
   * @throws IOException when it is not installed or does not end within a minute
   */
  public ToolRun run(String... command) throws IOException {
    Path program = TOOLS.resolve(command[0]);
    if (!Files.isExecutable(program)) {
      throw new IOException(
          program + " is missing: install the Debian packages opensc, opensc-pkcs11, openssl");
    }
    List<String> words = new ArrayList<>(List.of(command));
    words.set(0, program.toString());
    Path out = Files.createTempFile(directory, command[0], ".out");
    Path errors = Files.createTempFile(directory, command[0], ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(errors.toFile());
      builder.environment().put("PCSCLITE_CSOCK_NAME", socket.toString());
      builder.environment().put("OPENSC_CONF", directory.resolve("opensc.conf").toString());
      long begun = System.nanoTime();
      int status = ended(builder.start(), program);
      long nanos = System.nanoTime() - begun;
      return new ToolRun(status, text(out), text(errors), nanos);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(errors);
    }
  }

  /** The arguments with which pkcs11-tool is OpenSC's. */
  public static List<String> module() throws IOException {
    try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(MODULE))) {
          return List.of("pkcs11-tool", "--module", folder.resolve(MODULE).toString());
        }
      }
    }
    throw new IOException(MODULE + " is missing: install the Debian package opensc-pkcs11");
  }

  private static int ended(Process process, Path program) throws IOException {
    try {
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new IOException(program + " did not end within " + LIMIT_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
