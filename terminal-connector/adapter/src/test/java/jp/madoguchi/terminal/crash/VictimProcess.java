package jp.madoguchi.terminal.crash;

import jakarta.resource.spi.ResourceAdapter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.terminal.adapter.TerminalResourceAdapter;
import jp.madoguchi.terminal.api.TerminalListener;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** A running {@link Victim}. */
final class VictimProcess {

  private static final int PATIENCE_SECONDS = 240;

  private final Process process;
  private final CountDownLatch up = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);
  private final Path log;
  private final String hold;

  private VictimProcess(Process process, Path log, String hold) {
    this.process = process;
    this.log = log;
    this.hold = hold;
    Thread listening = new Thread(this::listen, "victim says");
    listening.setDaemon(true);
    listening.start();
  }

  /** Starts one with small memory, the quick compiler only and a short class path. */
  static VictimProcess start(Folders folders, String database, long seed, String hold)
      throws IOException {
    Path log = folders.root().resolve("victim.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx96m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                Victim.class.getName(),
                folders.settings().toString(),
                database,
                Long.toString(seed),
                hold,
                folders.node())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new VictimProcess(process, log, hold);
  }

  private static String classPath() {
    return Stream.of(
            Victim.class,
            TerminalResourceAdapter.class,
            TerminalListener.class,
            TerminalMessage.class,
            ResourceAdapter.class,
            org.postgresql.Driver.class)
        .map(VictimProcess::home)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen() {
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals(Victim.UP)) {
          up.countDown();
        } else if (line.equals(Hold.WORD)) {
          held.countDown();
        }
      }
    } catch (IOException killed) {
      return;
    }
  }

  void awaitUp() throws InterruptedException {
    await(up, "did not come up");
  }

  void awaitHeld() throws InterruptedException {
    await(held, "never came to where it was to be held");
  }

  private void await(CountDownLatch said, String complaint) throws InterruptedException {
    if (!said.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "a process ("
              + hold
              + ") "
              + complaint
              + "; see "
              + log
              + "; its threads:\n"
              + threads());
    }
  }

  /** What each of its threads does now: a process that is stuck and one that is slow look alike. */
  private String threads() throws InterruptedException {
    try {
      Process jstack =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jstack").toString(),
                  Long.toString(process.pid()))
              .redirectErrorStream(true)
              .start();
      String said = new String(jstack.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      jstack.waitFor();
      return said;
    } catch (IOException e) {
      return "unknown: " + e.getMessage();
    }
  }

  /** SIGKILL; returns when it is gone. */
  void kill() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("a process ended before it was killed; see " + log);
    }
    process.destroyForcibly().waitFor();
  }

  /** Lets it end in order. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("a process did not end in order; see " + log);
    }
  }
}
