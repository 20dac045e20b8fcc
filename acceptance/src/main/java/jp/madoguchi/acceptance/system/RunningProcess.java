package jp.madoguchi.acceptance.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of the system under test, with its log; ends with the tests even if they are killed.
 */
public final class RunningProcess implements AutoCloseable {

  private static final int SHOWN_OF_LOG = 6000;

  private final String name;
  private final Path log;
  private final Process process;
  private final boolean script;

  private RunningProcess(String name, Path log, Process process, boolean script) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.script = script;
  }

  /** Starts a Java program with the JDK that runs the tests. */
  public static RunningProcess java(
      String name, Path log, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    jvm().ifPresent(command::add);
    command.addAll(arguments);
    return program(name, log, environment, command);
  }

  /** What every Java program of the tests is started with; nothing outside of a check. */
  static Optional<String> jvm() {
    return Optional.ofNullable(System.getProperty("madoguchi.acceptance.jvm"))
        .filter(option -> !option.isBlank());
  }

  /** Starts any program, such as a server's own start script. */
  public static RunningProcess program(
      String name, Path log, Map<String, String> environment, List<String> command) {
    return start(name, log, environment, command, false);
  }

  /** Starts a program by a script that waits for it, such as a server's own. */
  static RunningProcess script(
      String name, Path log, Map<String, String> environment, List<String> command) {
    return start(name, log, environment, command, true);
  }

  private static RunningProcess start(
      String name,
      Path log,
      Map<String, String> environment,
      List<String> command,
      boolean script) {
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      var started = new RunningProcess(name, log, process, script);
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyAll));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Its number, or that of the program that a start script has started. */
  public long pid() {
    return worker().pid();
  }

  /**
   * The last of a line of scripts and programs, each of which has started the next. A program that
   * is no script has helpers of its own, and ends them itself.
   */
  private ProcessHandle worker() {
    if (!script) {
      return process.toHandle();
    }
    return process
        .descendants()
        .filter(child -> child.isAlive() && child.children().findAny().isEmpty())
        .findFirst()
        .orElse(process.toHandle());
  }

  private void destroyAll() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Waits for the end of a program that ends by itself. */
  public void expectSuccess(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw failure("did not succeed within " + seconds + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What went wrong, with the end of the log. */
  public IllegalStateException failure(String what) {
    return new IllegalStateException(name + " " + what + "; end of " + log + ":\n" + endOfLog());
  }

  private String endOfLog() {
    try {
      String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return all.substring(Math.max(0, all.length() - SHOWN_OF_LOG));
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  /** Ends it as an operator would and kills it only when that does not help; returns when gone. */
  @Override
  public void close() {
    thaw();
    worker().destroy();
    await();
  }

  /** Holds it still, as a machine that hangs; nothing of it is lost. */
  public void freeze() {
    signal("STOP");
    // a thread that the signal has not reached yet goes on working
    while (!allStopped()) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private boolean allStopped() {
    File[] threads = Path.of("/proc", Long.toString(pid()), "task").toFile().listFiles();
    if (threads == null) {
      throw new IllegalStateException(pid() + " is gone");
    }
    return Arrays.stream(threads).allMatch(RunningProcess::stopped);
  }

  private static boolean stopped(File thread) {
    try {
      String line = Files.readString(thread.toPath().resolve("stat"));
      return line.charAt(line.lastIndexOf(')') + 2) == 'T';
    } catch (IOException ended) {
      return false;
    }
  }

  /** Lets it go on after {@link #freeze()}. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything it has written so far. */
  public Path log() {
    return log;
  }

  /** Ends it as a power cut would. */
  public void kill() {
    destroyAll();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        destroyAll();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      destroyAll();
      Thread.currentThread().interrupt();
    }
  }
}
