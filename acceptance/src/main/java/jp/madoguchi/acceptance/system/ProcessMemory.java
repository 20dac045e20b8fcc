package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole writable memory of a running process, inside and outside of Java's heap (Linux). */
public final class ProcessMemory {
  private static final int PIECE = 1 << 20;

  private ProcessMemory() {}

  /** How often these bytes occur. The process goes on meanwhile. */
  public static int count(long pid, byte[] wanted) {
    Path folder = Path.of("/proc", Long.toString(pid));
    int found = 0;
    try (var memory = new RandomAccessFile(folder.resolve("mem").toFile(), "r")) {
      for (String line : Files.readAllLines(folder.resolve("maps"))) {
        String[] fields = line.split("[ -]", 4);
        if (fields[2].startsWith("rw") && !line.endsWith("[vvar]")) {
          found +=
              count(
                  memory,
                  Long.parseUnsignedLong(fields[0], 16),
                  Long.parseUnsignedLong(fields[1], 16),
                  wanted);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(RandomAccessFile memory, long begin, long end, byte[] wanted) {
    byte[] piece = new byte[PIECE];
    int found = 0;
    for (long at = begin; at < end; at += PIECE - wanted.length + 1) {
      int length = (int) Math.min(PIECE, end - at);
      try {
        memory.seek(at);
        memory.readFully(piece, 0, length);
      } catch (IOException gone) {
        continue; // pages that were given back, or never touched
      }
      found += count(piece, length, wanted);
    }
    return found;
  }

  /** How often these bytes occur in the first part of others. */
  public static int count(byte[] bytes, int length, byte[] wanted) {
    int found = 0;
    for (int i = 0; i + wanted.length <= length; i++) {
      int n = 0;
      while (n < wanted.length && bytes[i + n] == wanted[n]) {
        n++;
      }
      if (n == wanted.length) {
        found++;
      }
    }
    return found;
  }
}
