package jp.madoguchi.reader.winscard;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The library's functions, with the platform's widths. Each gives the library's own return code, of
 * which the lower 32 bits count. What a call needs in native memory is the caller's.
 */
final class WinscardLibrary {
  static final int SCOPE_SYSTEM = 2;
  static final int EXCLUSIVE = 1;
  static final int ANY_PROTOCOL = 3;
  static final int LEAVE_CARD = 0;
  static final int UNPOWER_CARD = 2;

  /** By their names in the headers. */
  static final Map<String, Integer> CONSTANTS =
      Map.of(
          "SCARD_SCOPE_SYSTEM",
          SCOPE_SYSTEM,
          "SCARD_SHARE_EXCLUSIVE",
          EXCLUSIVE,
          "SCARD_PROTOCOL_T0",
          1,
          "SCARD_PROTOCOL_T1",
          2,
          "SCARD_LEAVE_CARD",
          LEAVE_CARD,
          "SCARD_UNPOWER_CARD",
          UNPOWER_CARD,
          "SCARD_STATE_UNAWARE",
          WinscardReaders.UNAWARE,
          "SCARD_STATE_CHANGED",
          WinscardReaders.CHANGED,
          "SCARD_STATE_UNKNOWN",
          WinscardReaders.UNKNOWN,
          "SCARD_STATE_PRESENT",
          WinscardReaders.PRESENT);

  private static final Map<String, WinscardLibrary> LOADED = new ConcurrentHashMap<>();
  private static final int BITS_64 = 8;

  private final WinscardPlatform platform;
  private final NativeLibrary library;

  private WinscardLibrary(WinscardPlatform platform, NativeLibrary library) {
    this.platform = platform;
    this.library = library;
  }

  /**
   * Loads the library once.
   *
   * @throws IOException when it is not there or cannot be used; the message is fit for people
   */
  static WinscardLibrary load(WinscardPlatform platform, String name) throws IOException {
    WinscardLibrary loaded = LOADED.get(name);
    if (loaded != null) {
      return loaded;
    }
    try {
      if (Native.POINTER_SIZE != BITS_64) {
        throw new IOException("the platform's PC/SC library needs a Java of 64 bits here");
      }
      WinscardLibrary fresh = new WinscardLibrary(platform, NativeLibrary.getInstance(name));
      LOADED.put(name, fresh);
      return fresh;
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new IOException("the PC/SC library " + name + " cannot be loaded: " + e, e);
    }
  }

  WinscardPlatform platform() {
    return platform;
  }

  int establish(Memory context) {
    return call("SCardEstablishContext", number(SCOPE_SYSTEM), null, null, context);
  }

  int releaseContext(long context) {
    return call("SCardReleaseContext", handle(context));
  }

  int connect(long context, Pointer reader, Memory card, Memory protocol) {
    return call(
        "SCardConnect" + platform.suffix(),
        handle(context),
        reader,
        number(EXCLUSIVE),
        number(ANY_PROTOCOL),
        card,
        protocol);
  }

  int reconnect(long card, int disposition, Memory protocol) {
    return call(
        "SCardReconnect",
        handle(card),
        number(EXCLUSIVE),
        number(ANY_PROTOCOL),
        number(disposition),
        protocol);
  }

  int disconnect(long card, int disposition) {
    return call("SCardDisconnect", handle(card), number(disposition));
  }

  int transmit(long card, Pointer header, Pointer command, int length, Pointer answer, Pointer n) {
    return call("SCardTransmit", handle(card), header, command, number(length), null, answer, n);
  }

  int listReaders(long context, Pointer names, Pointer length) {
    return call("SCardListReaders" + platform.suffix(), handle(context), null, names, length);
  }

  int statusChange(long context, long millis, Pointer states, int count) {
    return call(
        "SCardGetStatusChange" + platform.suffix(),
        handle(context),
        number(millis),
        states,
        number(count));
  }

  private int call(String name, Object... arguments) {
    Function function = library.getFunction(name);
    return platform.number() == Long.BYTES
        ? (int) function.invokeLong(arguments)
        : function.invokeInt(arguments);
  }

  private Object number(long value) {
    return sized(platform.number(), value);
  }

  private Object handle(long value) {
    return sized(platform.handle(), value);
  }

  private static Object sized(int bytes, long value) {
    if (bytes == Long.BYTES) {
      return value;
    }
    return (int) value;
  }

  /** Room for one handle that the library gives. */
  Memory roomForHandle() {
    return cleared(platform.handle());
  }

  /** Room for one number that the library gives. */
  Memory roomForNumber() {
    return cleared(platform.number());
  }

  static Memory cleared(long bytes) {
    Memory memory = new Memory(bytes);
    memory.clear();
    return memory;
  }

  long handleIn(Pointer memory) {
    return platform.handle() == Long.BYTES ? memory.getLong(0) : memory.getInt(0);
  }

  int numberIn(Pointer memory, long offset) {
    return platform.number() == Long.BYTES ? (int) memory.getLong(offset) : memory.getInt(offset);
  }

  void putNumber(Pointer memory, long offset, int value) {
    if (platform.number() == Long.BYTES) {
      memory.setLong(offset, Integer.toUnsignedLong(value));
    } else {
      memory.setInt(offset, value);
    }
  }

  /** A name with its end, in the platform's writing. */
  Memory text(String name) {
    Charset charset = platform.names();
    byte[] bytes = (name + '\0').getBytes(charset);
    Memory memory = new Memory(bytes.length);
    memory.write(0, bytes, 0, bytes.length);
    return memory;
  }
}
