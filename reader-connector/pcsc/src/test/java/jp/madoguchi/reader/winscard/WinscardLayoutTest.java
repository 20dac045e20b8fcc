package jp.madoguchi.reader.winscard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.reader.pcsc.PcscError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The widths, offsets and numbers that the transport uses are those of the platforms' headers, as a
 * compiler for the platform sees them.
 */
@Tag("wine")
class WinscardLayoutTest {
  @TempDir Path folder;

  @Test
  void ofWindowsAsItsHeaderSaysUnderWine() throws Exception {
    List<String> expected = expected(WinscardPlatform.WINDOWS, "A", "W");
    assertSame(expected, new HeaderProgram(folder).windows());
  }

  @Test
  void ofLinuxAsTheHeaderOfPcscLiteSays() throws Exception {
    List<String> expected = expected(WinscardPlatform.LINUX, "");
    assertSame(expected, new HeaderProgram(folder).pcscLite());
  }

  /**
   * Apple's header is not here; pcsc-lite's has its packing, but {@code long} in the one record.
   */
  @Test
  void ofMacOsAsTheHeaderOfPcscLiteSaysForIt() throws Exception {
    List<String> expected = expected(WinscardPlatform.MACOS, "");
    List<String> said = new HeaderProgram(folder).pcscLite("-D__APPLE__");
    assertSame(withoutProtocolHeader(expected), withoutProtocolHeader(said));
  }

  private static List<String> withoutProtocolHeader(List<String> lines) {
    return lines.stream().filter(line -> !line.contains("SCARD_IO_REQUEST")).toList();
  }

  private static void assertSame(List<String> expected, List<String> said) {
    assertEquals(String.join("\n", expected), String.join("\n", said));
  }

  /** What the transport believes, in the words of the program. */
  private static List<String> expected(WinscardPlatform platform, String... variants) {
    List<String> lines = new ArrayList<>();
    lines.add("size DWORD " + platform.number());
    lines.add("size LONG " + platform.number());
    lines.add("size SCARDCONTEXT " + platform.handle());
    lines.add("size SCARDHANDLE " + platform.handle());
    lines.add("size character of a name " + "\0".getBytes(platform.names()).length);
    lines.addAll(structure(platform.protocolHeader(), ""));
    for (String variant : variants) {
      lines.addAll(structure(platform.readerState(), variant));
    }
    WinscardLibrary.CONSTANTS.forEach((name, number) -> lines.add(number(name, number)));
    Stream.of(PcscError.values())
        .flatMap(error -> error.codes().stream())
        .filter(code -> !code.windowsOnly() || platform == WinscardPlatform.WINDOWS)
        .forEach(code -> lines.add(number(code.name(), code.number())));
    return lines.stream().sorted().toList();
  }

  private static List<String> structure(WinscardStructure structure, String variant) {
    String name = structure.name() + variant;
    List<String> lines = new ArrayList<>();
    lines.add("size " + name + " " + structure.size());
    structure
        .fields()
        .forEach(
            (field, place) ->
                lines.add(
                    "field %s.%s %d %d".formatted(name, field, place.offset(), place.bytes())));
    return lines;
  }

  private static String number(String name, int number) {
    return "number %s 0x%08X".formatted(name, number);
  }
}
