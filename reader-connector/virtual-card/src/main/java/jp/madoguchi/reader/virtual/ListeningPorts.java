package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The TCP ports on which something of this machine listens, as the kernel tells. Asking vpcd by
 * connecting would put a card on its reader.
 */
final class ListeningPorts {
  private static final String LISTEN = "0A";

  private ListeningPorts() {}

  static Set<Integer> now() throws IOException {
    Set<Integer> ports = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      if (Files.exists(Path.of(table))) {
        Files.readAllLines(Path.of(table)).stream().skip(1).forEach(line -> add(line, ports));
      }
    }
    return ports;
  }

  private static void add(String line, Set<Integer> ports) {
    String[] fields = line.strip().split("\\s+");
    if (fields[3].equals(LISTEN)) {
      ports.add(Integer.parseInt(fields[1].substring(fields[1].indexOf(':') + 1), 16));
    }
  }
}
