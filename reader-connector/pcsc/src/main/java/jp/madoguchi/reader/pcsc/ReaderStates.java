package jp.madoguchi.reader.pcsc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of readers that the PC/SC service sends: 16 places of 184 bytes, empty names unused.
 */
final class ReaderStates {
  private static final int READERS = 16;
  private static final int STATE_LENGTH = 184;
  private static final int CHANGES_OFFSET = PcscdConnection.NAME_LENGTH;
  private static final int STATE_OFFSET = CHANGES_OFFSET + 4;
  private static final int ATR_OFFSET = CHANGES_OFFSET + 12;
  private static final int ATR_LENGTH_OFFSET = ATR_OFFSET + 36;
  private static final int LONGEST_ATR = 33;
  private static final int CARD_PRESENT = 0x0004;

  static final int LENGTH = READERS * STATE_LENGTH;

  private ReaderStates() {}

  static List<ReaderSlot> slots(ByteBuffer states) {
    List<ReaderSlot> slots = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      ByteBuffer state =
          states.slice(i * STATE_LENGTH, STATE_LENGTH).order(ByteOrder.nativeOrder());
      String name = name(state);
      if (!name.isEmpty()) {
        boolean poweredUp = state.getInt(ATR_LENGTH_OFFSET) <= LONGEST_ATR;
        boolean present = (state.getInt(STATE_OFFSET) & CARD_PRESENT) != 0;
        slots.add(new ReaderSlot(name, state.getInt(CHANGES_OFFSET), present && poweredUp));
      }
    }
    return slots;
  }

  private static String name(ByteBuffer state) {
    byte[] name = new byte[PcscdConnection.NAME_LENGTH];
    state.get(0, name);
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return new String(name, 0, end, StandardCharsets.UTF_8);
  }
}
