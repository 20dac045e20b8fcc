package jp.madoguchi.web.board;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import jp.madoguchi.reception.Board;
import jp.madoguchi.web.text.Words;

/** What stands above the rows, as data for the templates in {@code board.xhtml}. */
final class DrawnStrip {
  private DrawnStrip() {}

  static JsonObject of(Board board, Words words) {
    Strip strip = new Strip(board, words);
    JsonObjectBuilder counts = BoardForm.object();
    strip.getCounts().forEach(count -> counts.add(count.getShow(), count.getNumber()));
    return BoardForm.object()
        .add("readers", BoardForm.list(strip.getReaders().stream().map(DrawnStrip::of).toList()))
        .add("parts", BoardForm.list(strip.getParts().stream().map(DrawnStrip::of).toList()))
        .add("elsewhere", texts(strip.getElsewhere()))
        .add("counts", counts)
        .add("faults", strip.getFaults())
        .add("faultsText", words.say("board.faults", strip.getFaults()))
        .build();
  }

  private static JsonArrayBuilder texts(List<String> texts) {
    JsonArrayBuilder list = BoardForm.list();
    texts.forEach(list::add);
    return list;
  }

  private static JsonObject of(Strip.StripReader reader) {
    JsonObjectBuilder json =
        BoardForm.object()
            .add("key", reader.getKey())
            .add("label", reader.getLabel())
            .add("word", reader.getWord())
            .add("style", reader.getStyle())
            .add("kind", reader.getKind())
            .add("alarm", reader.isAlarm())
            .add("since", reader.getSince())
            .add("leftSince", reader.getLeftSince())
            .add("title", reader.getTitle());
    if (reader.tile().session() != null) {
      json.add("session", reader.tile().session());
    }
    return json.build();
  }

  private static JsonObject of(Strip.StripPart part) {
    return BoardForm.object()
        .add("word", part.getWord())
        .add("up", part.isUp())
        .add("style", part.getStyle())
        .add("kind", part.getKind())
        .add("state", part.getState())
        .add("title", part.getState() + " " + part.getDetail())
        .build();
  }
}
