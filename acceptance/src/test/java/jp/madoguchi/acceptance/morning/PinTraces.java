package jp.madoguchi.acceptance.morning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.acceptance.system.HeapDump;
import jp.madoguchi.acceptance.system.ProcessMemory;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/**
 * What is left of a PIN in the server's process. Four digits alone would be found anywhere, so they
 * are looked for where nothing else can be meant: as the whole content of an array (a PIN in a
 * {@code char[]} or {@code byte[]}, or the content of a String), inside the command to the card,
 * and behind the name of the form's field.
 */
final class PinTraces {
  private static final byte[] COMMAND = {0x00, 0x20, 0x00, (byte) 0x98, 0x04};

  /**
   * The server's network buffers hold the bytes they received until others overwrite them; no
   * application can reach those.
   */
  static final String FIELD = "field of the form in the heap";

  private PinTraces() {}

  /** One line for each kind of trace in the heap, collected or not, or in the process's memory. */
  static List<String> of(ServerUnderTest server, String pin) {
    return of(server.pid(), pin);
  }

  static List<String> of(long process, String pin) {
    byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
    byte[] characters = pin.getBytes(StandardCharsets.UTF_16BE);
    byte[] command = Arrays.copyOf(COMMAND, COMMAND.length + digits.length);
    System.arraycopy(digits, 0, command, COMMAND.length, digits.length);
    byte[] field = ("pin=" + pin).getBytes(StandardCharsets.US_ASCII);
    int[] counts = new int[4];
    HeapDump.arrays(
        process,
        bytes -> {
          counts[0] += Arrays.equals(bytes, digits) ? 1 : 0;
          counts[1] += ProcessMemory.count(bytes, bytes.length, command);
          counts[2] += ProcessMemory.count(bytes, bytes.length, field);
        },
        chars -> counts[3] += Arrays.equals(chars, characters) ? 1 : 0);
    List<String> traces = new ArrayList<>();
    add(traces, counts[0], "byte[] or String of the digits in the heap");
    add(traces, counts[3], "char[] of the digits in the heap");
    add(traces, counts[1], "command to the card in the heap");
    add(traces, counts[2], FIELD);
    add(traces, ProcessMemory.count(process, command), "command to the card in the memory");
    return traces;
  }

  /** Without what only the server itself could wipe. */
  static List<String> ofOurs(ServerUnderTest server, String pin) {
    List<String> all = of(server, pin);
    System.out.println("traces of a PIN in the process of " + server.assembly() + ": " + all);
    return all.stream().filter(trace -> !trace.endsWith(FIELD)).toList();
  }

  private static void add(List<String> traces, int count, String what) {
    if (count > 0) {
      traces.add(count + " x " + what);
    }
  }
}
