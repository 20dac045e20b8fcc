package jp.madoguchi.reader.winscard;

import com.sun.jna.Memory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.reader.pcsc.PcscError;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.ReaderSlot;

/** The readers that one context of the library shows. Not for two threads at once. */
final class WinscardReaders {
  static final int UNAWARE = 0x0000;
  static final int CHANGED = 0x0002;
  static final int UNKNOWN = 0x0004;
  static final int PRESENT = 0x0020;

  /**
   * How long one wait takes at most: a reader that is plugged in is seen after it. The platforms
   * tell of new readers in different ways, and macOS in none.
   */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** Before the next look when the library says that something changed, and nothing did. */
  private static final long NOTHING_NEW_NANOS = Duration.ofMillis(50).toNanos();

  private static final int COUNTER_SHIFT = 16;
  private static final int TRIES = 3;
  private static final int SPARE = 1024;

  private final WinscardLibrary library;
  private final WinscardStructure state;
  private List<String> names = List.of();
  private List<Memory> texts = List.of();
  private Memory states;

  WinscardReaders(WinscardLibrary library) {
    this.library = library;
    this.state = library.platform().readerState();
  }

  /** What is there now. */
  List<ReaderSlot> look(long context) throws PcscException, IOException {
    for (int i = 1; ; i++) {
      list(context);
      if (names.isEmpty()) {
        return List.of();
      }
      int code = library.statusChange(context, 0, states, names.size());
      if (PcscError.of(code) != PcscError.UNKNOWN_READER || i == TRIES) {
        WinscardConnection.require("state of the readers", code);
        return slots();
      }
      // unplugged since it was listed
    }
  }

  private void list(long context) throws PcscException, IOException {
    Memory length = library.roomForNumber();
    int code = library.listReaders(context, null, length);
    names = List.of();
    if (PcscError.of(code) == PcscError.NO_READERS) {
      return;
    }
    WinscardConnection.require("list of readers", code);
    int characters = library.numberIn(length, 0) + SPARE; // one more may come in between
    library.putNumber(length, 0, characters);
    Memory list = WinscardLibrary.cleared((long) characters * characterBytes());
    code = library.listReaders(context, list, length);
    if (PcscError.of(code) == PcscError.NO_READERS) {
      return;
    }
    WinscardConnection.require("list of readers", code);
    int bytes = library.numberIn(length, 0) * characterBytes();
    String all = new String(list.getByteArray(0, bytes), library.platform().names());
    names = Arrays.stream(all.split("\0")).filter(name -> !name.isEmpty()).toList();
    prepare();
  }

  private int characterBytes() {
    return "\0".getBytes(library.platform().names()).length;
  }

  private void prepare() {
    texts = names.stream().map(library::text).toList();
    if (!names.isEmpty()) {
      states = WinscardLibrary.cleared((long) state.size() * names.size());
    }
    for (int i = 0; i < names.size(); i++) {
      states.setPointer(offset(i, "szReader"), texts.get(i));
      library.putNumber(states, offset(i, "dwCurrentState"), UNAWARE);
    }
  }

  private long offset(int reader, String field) {
    return (long) reader * state.size() + state.offset(field);
  }

  private int happened(int reader) {
    return library.numberIn(states, offset(reader, "dwEventState"));
  }

  private List<ReaderSlot> slots() {
    List<ReaderSlot> slots = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int event = happened(i);
      if ((event & UNKNOWN) == 0) {
        boolean present = (event & PRESENT) != 0;
        slots.add(new ReaderSlot(names.get(i), event >>> COUNTER_SHIFT, present));
      }
    }
    return slots;
  }

  /** Waits until something may have changed since the last look, or for a while. */
  void await(long context) throws PcscException, IOException {
    if (names.isEmpty()) {
      LockSupport.parkNanos(LONGEST_WAIT.toNanos());
      return;
    }
    List<ReaderSlot> before = slots();
    for (int i = 0; i < names.size(); i++) {
      library.putNumber(states, offset(i, "dwCurrentState"), happened(i) & ~CHANGED);
    }
    int code = library.statusChange(context, LONGEST_WAIT.toMillis(), states, names.size());
    PcscError error = PcscError.of(code);
    if (error == PcscError.TIMED_OUT || error == PcscError.UNKNOWN_READER) {
      return;
    }
    WinscardConnection.require("wait for a change", code);
    if (slots().equals(before)) {
      LockSupport.parkNanos(NOTHING_NEW_NANOS);
    }
  }
}
