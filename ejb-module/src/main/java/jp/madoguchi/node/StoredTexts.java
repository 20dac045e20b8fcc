package jp.madoguchi.node;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/** Several texts as one of the database: a JSON array. */
public final class StoredTexts {
  /** Parted the texts before they were an array; rows keep that form until they are deleted. */
  private static final String FORMER_SEPARATOR = "\u001F";

  private static final Jsonb JSON = JsonbBuilder.create();

  private StoredTexts() {}

  /** Null for none. */
  public static String written(List<String> texts) {
    return texts.isEmpty() ? null : JSON.toJson(texts);
  }

  /** The texts, in today's form or in the former one. */
  public static List<String> read(String stored) {
    if (stored == null || stored.isEmpty()) {
      return List.of();
    }
    return stored.startsWith("[\"") && stored.endsWith("\"]")
        ? List.of(JSON.fromJson(stored, String[].class))
        : List.of(stored.split(FORMER_SEPARATOR, -1));
  }
}
