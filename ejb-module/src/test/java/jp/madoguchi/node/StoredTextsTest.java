package jp.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTextsTest {
  @Test
  void whatIsWrittenIsReadWhateverItHolds() {
    List<String> texts = List.of("3割", "a\u001Fb", "\"[x\"]", "");
    assertEquals(texts, StoredTexts.read(StoredTexts.written(texts)));
    assertNull(StoredTexts.written(List.of()));
    assertEquals(List.of(), StoredTexts.read(null));
  }

  @Test
  void whatWasStoredWithSeparatorsIsStillRead() {
    assertEquals(List.of("3割", "2割", "2026-08-01"), StoredTexts.read("3割\u001F2割\u001F2026-08-01"));
    assertEquals(List.of("[1]"), StoredTexts.read("[1]"));
  }
}
