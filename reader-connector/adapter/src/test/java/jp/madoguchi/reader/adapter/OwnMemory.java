package jp.madoguchi.reader.adapter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All memory of this process that can be written to: heap, stacks, and what native code holds. */
final class OwnMemory {
  private static final Pattern WRITABLE = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) rw.*");
  private static final int CHUNK = 1 << 20;

  /** What is looked for must not lie in memory because it is looked for. */
  private static final int MASK = 0x5A;

  private OwnMemory() {}

  /** The command that brings a PIN to the card, masked. */
  static byte[] maskedPinCommand(String pin) {
    byte[] masked = new byte[5 + pin.length()];
    int[] header = {0x00, 0x20, 0x00, 0x98, pin.length()};
    for (int i = 0; i < masked.length; i++) {
      masked[i] = (byte) ((i < header.length ? header[i] : pin.charAt(i - header.length)) ^ MASK);
    }
    return masked;
  }

  static byte unmasked(byte masked) {
    return (byte) (masked ^ MASK);
  }

  /** How often the bytes occur. */
  static int count(byte[] masked) throws IOException {
    int found = 0;
    byte[] chunk = new byte[CHUNK];
    try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
      for (long[] region : regions()) {
        for (long from = region[0]; from < region[1]; from += CHUNK - masked.length + 1) {
          int length = read(memory, from, (int) Math.min(CHUNK, region[1] - from), chunk);
          for (int i = 0; i + masked.length <= length; i++) {
            found += matches(chunk, i, masked) ? 1 : 0;
          }
        }
      }
    }
    return found;
  }

  private static boolean matches(byte[] chunk, int at, byte[] masked) {
    for (int i = 0; i < masked.length; i++) {
      if (chunk[at + i] != unmasked(masked[i])) {
        return false;
      }
    }
    return true;
  }

  /** Zero where the kernel lets nobody read, or the region has gone meanwhile. */
  private static int read(RandomAccessFile memory, long from, int length, byte[] chunk) {
    try {
      memory.seek(from);
      return Math.max(0, memory.read(chunk, 0, length));
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<long[]> regions() throws IOException {
    List<long[]> regions = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("/proc/self/maps"), StandardCharsets.ISO_8859_1)) {
      Matcher matcher = WRITABLE.matcher(line);
      if (matcher.matches()) {
        regions.add(
            new long[] {
              Long.parseLong(matcher.group(1), 16), Long.parseLong(matcher.group(2), 16)
            });
      }
    }
    return regions;
  }
}
