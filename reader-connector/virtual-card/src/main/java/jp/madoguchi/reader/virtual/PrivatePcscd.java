package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PC/SC service (pcscd) of one's own with virtual readers: own directory, own socket {@code
 * DIR/pcscd.comm}, no root, nothing of the system's service touched, several at once. It ends with
 * the process that started it, also when that is killed.
 *
 * <p>Needs Debian's {@code pcscd} and {@code vsmartcard-vpcd}; says so when one is missing.
 */
public final class PrivatePcscd implements AutoCloseable {
  /** What the service takes. */
  public static final int MOST_READERS = 16;

  /** Each entry of the configuration makes two, on neighbouring ports. */
  private static final int READERS_PER_DRIVER = 2;

  private static final int FIRST_DRIVER_DESCRIPTOR = 5;

  private static final Path PCSCD = Path.of("/usr/sbin/pcscd");
  private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
  private static final Path PERL = Path.of("/usr/bin/perl");
  private static final Duration START_LIMIT = Duration.ofSeconds(15);
  private static final int LONGEST_SOCKET_PATH = 107;

  private final Path directory;
  private final List<VirtualReader> readers;
  private final List<Integer> ports;

  /** Entries of the configuration, one for each port. */
  private final List<String> drivers;

  private int plugged;
  private Process supervisor;
  private long pid;

  private PrivatePcscd(
      Path directory, List<VirtualReader> readers, List<Integer> ports, List<String> drivers) {
    this.directory = directory;
    this.readers = readers;
    this.ports = ports;
    this.drivers = drivers;
  }

  /**
   * Starts a service with readers called {@code NAME 00 00}, {@code NAME 00 01}, {@code NAME 2 00
   * 00}, {@code NAME 2 00 01} … The service shows them in pairs: an odd number leaves one that no
   * card can be put on.
   *
   * @param directory made if it does not exist; short enough for a socket path (107 bytes)
   * @param name what the readers' names begin with, ASCII
   * @param count 1 to 16
   * @throws IOException when a part is missing or the service does not come up; says which
   */
  public static PrivatePcscd start(Path directory, String name, int count) throws IOException {
    requireParts();
    if (count < 1 || count > MOST_READERS) {
      throw new IllegalArgumentException("1 to " + MOST_READERS + " readers, not " + count);
    }
    Path absolute = directory.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    List<VirtualReader> readers = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    List<String> drivers = new ArrayList<>();
    for (int driver = 0; driver * READERS_PER_DRIVER < count; driver++) {
      int port = freePair(ports);
      ports.add(port);
      copyDriver(absolute, driver);
      String friendly = driver == 0 ? name : name + " " + (driver + 1);
      drivers.add(entry(friendly, driver, port));
      for (int slot = 0; slot < READERS_PER_DRIVER && readers.size() < count; slot++) {
        readers.add(new VirtualReader(friendly + " 00 0" + slot, port + slot));
      }
    }
    PrivatePcscd service =
        new PrivatePcscd(absolute, List.copyOf(readers), List.copyOf(ports), List.copyOf(drivers));
    if (service.socket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH) {
      throw new IOException("too long for a socket path: " + service.socket());
    }
    service.start();
    return service;
  }

  /** The driver keeps its readers in global variables: two more readers need another copy of it. */
  private static void copyDriver(Path directory, int number) throws IOException {
    Files.copy(
        DRIVER,
        directory.resolve("driver-%02d.so".formatted(number)),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void requireParts() throws IOException {
    require(PCSCD, "pcscd");
    require(DRIVER, "vsmartcard-vpcd");
    require(PERL, "perl-base");
  }

  private static void require(Path file, String debianPackage) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          file + " is missing: install the Debian package " + debianPackage + " (apt-get install)");
    }
  }

  private static String entry(String name, int driver, int port) {
    return """
        FRIENDLYNAME "%s"
        DEVICENAME /dev/null:0x%04X
        LIBPATH /proc/self/fd/%d
        CHANNELID 0x%04X

        """
        .formatted(name, port, FIRST_DRIVER_DESCRIPTOR + driver, port);
  }

  /** The driver takes the port it is given and the next one. */
  private static int freePair(List<Integer> taken) throws IOException {
    while (true) {
      try (ServerSocket first = new ServerSocket(0)) {
        int port = first.getLocalPort();
        if (port == 65_535 || taken.stream().anyMatch(t -> Math.abs(t - port) < 2)) {
          continue;
        }
        try (ServerSocket second = new ServerSocket(port + 1)) {
          return second.getLocalPort() - 1;
        } catch (java.net.BindException e) {
          continue;
        }
      }
    }
  }

  /** The readers, in the order of their names. */
  public List<VirtualReader> readers() {
    return readers;
  }

  /** Where clients connect. Also for {@code PCSCLITE_CSOCK_NAME}. */
  public Path socket() {
    return directory.resolve("pcscd.comm");
  }

  /** The process id of pcscd. */
  public synchronized long pid() {
    return pid;
  }

  /** Whether pcscd runs. */
  public synchronized boolean running() {
    return supervisor != null && supervisor.isAlive();
  }

  /** Starts the service again after {@link #kill()}, with the same readers. */
  public synchronized void start() throws IOException {
    start(readers.size());
  }

  /**
   * Starts the service again after {@link #kill()} with fewer readers: the others are not plugged
   * in. They come and go in pairs, as they are shown.
   *
   * @param count how many, from the first
   */
  public synchronized void start(int count) throws IOException {
    if (running()) {
      throw new IllegalStateException("pcscd already runs in " + directory);
    }
    plugged = (count + READERS_PER_DRIVER - 1) / READERS_PER_DRIVER;
    Files.writeString(
        directory.resolve("reader.conf"), String.join("", drivers.subList(0, plugged)));
    String script;
    try (InputStream in = PrivatePcscd.class.getResourceAsStream("private-pcscd.pl")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> command =
        new ArrayList<>(List.of(PERL.toString(), "-e", script, "--", directory.toString()));
    command.addAll(List.of(PCSCD.toString(), "--foreground", "--critical"));
    if (knowsPolkit()) {
      command.add("--disable-polkit");
    }
    supervisor =
        new ProcessBuilder(command).redirectError(directory.resolve("pcscd.log").toFile()).start();
    String line = supervisor.inputReader(StandardCharsets.UTF_8).readLine();
    if (line == null || !line.startsWith("pid ")) {
      throw new IOException("pcscd did not start: " + log());
    }
    pid = Long.parseLong(line.substring(4));
    awaitPorts();
  }

  private static boolean knowsPolkit() throws IOException {
    Process help = new ProcessBuilder(PCSCD.toString(), "--help").redirectErrorStream(true).start();
    return new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .contains("--disable-polkit");
  }

  private void awaitPorts() throws IOException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!ListeningPorts.now().containsAll(ports.subList(0, plugged))) {
      if (!supervisor.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("pcscd's virtual readers did not come up: " + log());
      }
      pause();
    }
  }

  private String log() throws IOException {
    Path log = directory.resolve("pcscd.log");
    return Files.exists(log) ? Files.readString(log).strip() : "no log";
  }

  /** Kills pcscd as a crash would. */
  public synchronized void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    awaitEnd();
  }

  /** Stops pcscd in its tracks, as a driver that hangs would: it takes requests, answers none. */
  public void hang() throws IOException {
    signal("STOP");
    // a thread that the signal has not reached yet would answer a request that comes now
    Path threads = Path.of("/proc", Long.toString(pid()), "task");
    while (!allStopped(threads)) {
      pause();
    }
  }

  private static boolean allStopped(Path threads) throws IOException {
    try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
      for (Path thread : each) {
        if (!stopped(thread)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean stopped(Path thread) throws IOException {
    try {
      String line = Files.readString(thread.resolve("stat"));
      return line.charAt(line.lastIndexOf(')') + 2) == 'T';
    } catch (NoSuchFileException ended) {
      return false;
    }
  }

  /** Lets pcscd go on after {@link #hang()}. */
  public void goOn() throws IOException {
    signal("CONT");
  }

  private void signal(String name) throws IOException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
    try {
      if (kill.waitFor() != 0) {
        throw new IOException("pcscd " + pid() + " took no signal");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Ends pcscd and leaves nothing behind. Cards that lie on readers are taken away. */
  @Override
  public synchronized void close() {
    readers.forEach(VirtualReader::remove);
    if (supervisor != null) {
      supervisor.destroy();
      awaitEnd();
    }
  }

  private void awaitEnd() {
    try {
      if (!supervisor.waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the supervisor of pcscd " + pid + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
  }
}
