package jp.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What figures have to be read with. Linux, as everything that Madoguchi runs on. */
final class Machine {
  private static final long KB_PER_MB = 1024;
  private static final long TICK = 10;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private Machine() {}

  static String description() {
    return "machine: %s, %d cores, %s MB; JDK %s; commit %s"
        .formatted(
            value("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            megabytes(value("/proc/meminfo", "MemTotal")),
            Runtime.version(),
            System.getProperty("madoguchi.commit", "unknown"));
  }

  /** Load average of the last minute: everything else that ran beside the measurement. */
  static String load() {
    return "load " + text("/proc/loadavg").split(" ")[0];
  }

  /** Resident memory of a process, now and at its highest, in MB. */
  static String resident(long pid) {
    String status = "/proc/" + pid + "/status";
    return "%s MB resident, %s MB at most"
        .formatted(megabytes(value(status, "VmRSS")), megabytes(value(status, "VmHWM")));
  }

  static long residentMegabytes(long pid) {
    return Long.parseLong(megabytes(value("/proc/" + pid + "/status", "VmRSS")));
  }

  /**
   * CPU time a process has used in user and system mode, in ms; counted in hundredths of seconds.
   */
  static long cpuMillis(long pid) {
    String stat = text("/proc/" + pid + "/stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) * TICK;
  }

  private static String megabytes(String kilobytes) {
    return Long.toString(Long.parseLong(kilobytes.replaceAll("\\D", "")) / KB_PER_MB);
  }

  private static String value(String file, String key) {
    Optional<String> line = text(file).lines().filter(l -> l.startsWith(key)).findFirst();
    return line.map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse("unknown");
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
