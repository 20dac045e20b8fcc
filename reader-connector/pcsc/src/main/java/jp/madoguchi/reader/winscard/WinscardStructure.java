package jp.madoguchi.reader.winscard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A structure of the library, laid out as a C compiler does: each field at the next multiple of its
 * alignment, the whole a multiple of the largest; a packing makes alignments smaller.
 */
final class WinscardStructure {
  private final String name;
  private final int packing;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private int end;
  private int alignment = 1;

  WinscardStructure(String name, int packing) {
    this.name = name;
    this.packing = packing;
  }

  /** Adds a number or pointer of that many bytes. */
  WinscardStructure with(String field, int bytes) {
    return with(field, bytes, Math.min(bytes, packing));
  }

  /** Adds an array of single bytes. */
  WinscardStructure withBytes(String field, int bytes) {
    return with(field, bytes, 1);
  }

  private WinscardStructure with(String field, int bytes, int aligned) {
    int offset = up(end, aligned);
    fields.put(field, new Field(offset, bytes));
    end = offset + bytes;
    alignment = Math.max(alignment, aligned);
    return this;
  }

  private static int up(int offset, int aligned) {
    return (offset + aligned - 1) / aligned * aligned;
  }

  String name() {
    return name;
  }

  /** Bytes of the whole, which is also the distance in an array. */
  int size() {
    return up(end, alignment);
  }

  int offset(String field) {
    return fields.get(field).offset();
  }

  Map<String, Field> fields() {
    return fields;
  }

  /** Where a field stands, and how many bytes it has. */
  record Field(int offset, int bytes) {}
}
