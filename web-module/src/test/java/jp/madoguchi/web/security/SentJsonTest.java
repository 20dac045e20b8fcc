package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentJsonTest {
  @Test
  void whatIsSentIsRead() {
    assertEquals("シケン", SentJson.object(new StringReader("{\"a\":\"シケン\"}")).getString("a"));
    assertEquals("b", SentJson.list(new StringReader("[\"b\"]")).getString(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "1", "null", "{", "{\"a\":}", "{'a':1}"})
  void whatIsNoObjectIsTheSendersFault(String text) {
    assertThrows(IllegalArgumentException.class, () -> SentJson.object(new StringReader(text)));
  }

  @Test
  void whatIsNestedTooDeepIsTheSendersFault() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThrows(IllegalArgumentException.class, () -> SentJson.list(new StringReader(deep)));
    String within = "{\"a\":" + deep + "}";
    assertThrows(IllegalArgumentException.class, () -> SentJson.object(new StringReader(within)));
  }
}
