package jp.madoguchi.patient.internal;

/**
 * Which line said what of a key, in 20 bytes a key: a register of a whole hospital is compared with
 * itself without being held. Keys and what was said are 64 bits of SHA-256 each; that two of
 * 300,000 agree by chance has odds of one to 400 millions.
 */
final class LineFingerprints {
  private static final int FIRST = 1 << 10;

  private long[] keys = new long[FIRST];
  private long[] said = new long[FIRST];
  private int[] lines = new int[FIRST];
  private int size;

  /** The line that was first to speak of the key, or 0; then the given one is. */
  int firstLine(long key, long says, int line) {
    int at = slot(key);
    if (lines[at] != 0) {
      return lines[at];
    }
    keys[at] = key;
    said[at] = says;
    lines[at] = line;
    size++;
    if (size * 4L > keys.length * 3L) {
      grow();
    }
    return 0;
  }

  /** Whether the first line said the same of the key. */
  boolean agrees(long key, long says) {
    return said[slot(key)] == says;
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) key & mask;
    while (lines[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldSaid = said;
    int[] oldLines = lines;
    keys = new long[oldKeys.length * 2];
    said = new long[keys.length];
    lines = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLines[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        said[at] = oldSaid[i];
        lines[at] = oldLines[i];
      }
    }
  }
}
