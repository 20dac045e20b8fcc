package jp.madoguchi.web.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.web.text.Words;

/** Draws what is sent to open boards: each row once for all who read and may see the same. */
@ApplicationScoped
public class BoardDrawing {
  private final Clock clock;

  /** For the container's proxy. */
  protected BoardDrawing() {
    this(null);
  }

  @Inject
  public BoardDrawing(Clock clock) {
    this.clock = clock;
  }

  /**
   * What makes a row the same for two people.
   *
   * @param language {@link Locale#JAPANESE} or {@link Locale#ENGLISH}
   * @param consents whether 同意状況 is shown
   * @param acting whether the reader may act at the desk at all
   */
  public record DrawnFor(Locale language, boolean consents, boolean acting) {}

  /** A message of the channel for each kind of reader that is there. */
  public Map<DrawnFor, String> messages(BoardRow row, Iterable<DrawnFor> readers) {
    Map<DrawnFor, String> messages = new HashMap<>();
    for (DrawnFor reader : readers) {
      messages.computeIfAbsent(
          reader, one -> BoardForm.message("row", row(row, one, Words.in(one.language(), clock))));
    }
    return messages;
  }

  /** The strip as a message of the channel. */
  public String message(Board strip, Locale language) {
    return BoardForm.message("strip", DrawnStrip.of(strip, Words.in(language, clock)));
  }

  /** Who has a row's page open, for boards; without a row, that nobody has any. */
  public String holders(long session, List<String> names) {
    return BoardForm.message(
        "hands", BoardForm.object().add("id", session).add("who", String.join("・", names)).build());
  }

  /** Who else has this page open, as a sentence for the page itself; empty for nobody. */
  public String beside(List<String> others, Locale language) {
    String sentence =
        others.isEmpty()
            ? ""
            : Words.in(language, clock).say("session.beside", String.join("・", others));
    return BoardForm.message("beside", Json.createValue(sentence));
  }

  /** Rows for one reader, in their order. */
  List<JsonObject> rows(List<BoardRow> rows, DrawnFor reader) {
    Words words = Words.in(reader.language(), clock);
    return rows.stream().map(row -> row(row, reader, words)).toList();
  }

  private static JsonObject row(BoardRow row, DrawnFor reader, Words words) {
    return DrawnRow.of(new BoardLine(row, words, reader.consents(), reader.acting()));
  }
}
