package jp.madoguchi.web.equipment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A key of a row for a name that may hold anything: readers are called what their drivers say. */
final class RowName {
  private RowName() {}

  static String of(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
