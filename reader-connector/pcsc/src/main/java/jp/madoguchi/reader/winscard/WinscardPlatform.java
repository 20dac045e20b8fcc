package jp.madoguchi.reader.winscard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What differs between the PC/SC libraries of the platforms, for programs of 64 bits. Windows by
 * its {@code winscard.h} and Linux by pcsc-lite's, which tests compile; macOS by Apple's header,
 * which packs its structures to single bytes.
 */
public enum WinscardPlatform {
  LINUX("libpcsclite.so.1", "", StandardCharsets.UTF_8, 8, 8, 8, 33),
  MACOS("/System/Library/Frameworks/PCSC.framework/PCSC", "", StandardCharsets.UTF_8, 4, 4, 1, 33),
  WINDOWS("WinSCard", "W", StandardCharsets.UTF_16LE, 4, 8, 8, 36);

  private static final int POINTER = 8;

  private final String library;
  private final String suffix;
  private final Charset names;
  private final int number;
  private final int handle;
  private final int packing;
  private final int atr;

  WinscardPlatform(
      String library, String suffix, Charset names, int number, int handle, int packing, int atr) {
    this.library = library;
    this.suffix = suffix;
    this.names = names;
    this.number = number;
    this.handle = handle;
    this.packing = packing;
    this.atr = atr;
  }

  /** The platform that this program runs on; every other Unix counts as Linux. */
  public static WinscardPlatform here() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return WINDOWS;
    }
    return system.startsWith("mac") ? MACOS : LINUX;
  }

  /** The library's name or place, as it is loaded. */
  public String library() {
    return library;
  }

  /** What the functions that take a reader's name are called with in addition. */
  String suffix() {
    return suffix;
  }

  /** How readers' names are written; each ends with a character 0. */
  Charset names() {
    return names;
  }

  /** Bytes of a number, {@code DWORD} and {@code LONG}. */
  int number() {
    return number;
  }

  /** Bytes of {@code SCARDCONTEXT} and {@code SCARDHANDLE}. */
  int handle() {
    return handle;
  }

  /** The structure {@code SCARD_IO_REQUEST}, which names the protocol of a command. */
  WinscardStructure protocolHeader() {
    return new WinscardStructure("SCARD_IO_REQUEST", packing)
        .with("dwProtocol", number)
        .with("cbPciLength", number);
  }

  /** The structure {@code SCARD_READERSTATE}, one for each reader that is asked for. */
  WinscardStructure readerState() {
    return new WinscardStructure("SCARD_READERSTATE", packing)
        .with("szReader", POINTER)
        .with("pvUserData", POINTER)
        .with("dwCurrentState", number)
        .with("dwEventState", number)
        .with("cbAtr", number)
        .withBytes("rgbAtr", atr);
  }
}
