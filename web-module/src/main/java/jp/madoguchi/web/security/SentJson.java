package jp.madoguchi.web.security;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.Reader;
import java.util.Map;
import java.util.function.Function;

/**
 * JSON that somebody sent. Whatever is wrong with it is the sender's fault: of what is nested too
 * deep the parser throws a bare {@link RuntimeException}.
 */
public final class SentJson {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private SentJson() {}

  /**
   * @throws IllegalArgumentException when the text is no object
   */
  public static JsonObject object(Reader text) {
    return read(text, JsonReader::readObject);
  }

  /**
   * @throws IllegalArgumentException when the text is no list
   */
  public static JsonArray list(Reader text) {
    return read(text, JsonReader::readArray);
  }

  private static <T> T read(Reader text, Function<JsonReader, T> reading) {
    try (JsonReader reader = READERS.createReader(text)) {
      return reading.apply(reader);
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException("no JSON that is expected here", unreadable);
    }
  }
}
