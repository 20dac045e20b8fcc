package jp.madoguchi.web.api;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardCounts;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.SentenceKeys;

/** The board's JSON: a contract of its own, so that the inside may change without breaking it. */
final class BoardJson {
  private BoardJson() {}

  static JsonObject board(Board board, Locale locale) {
    return new JsonFields()
        .put("at", board.at())
        .put("total", board.total())
        .put("counts", counts(board.counts()))
        .put("openFaults", board.openFaults())
        .put("readers", board.readers(), BoardJson::reader)
        .put("parts", board.parts(), BoardJson::part)
        .put("rows", board.rows(), row -> row(row, locale))
        .done();
  }

  static JsonObject row(BoardRow row, Locale locale) {
    return new JsonFields()
        .put("id", row.id())
        .put("version", row.version())
        .put("state", row.state())
        .put("method", row.method())
        .put("identity", row.identity())
        .put("reader", row.readerLabel())
        .put("patientNumber", row.patientNumber())
        .put("name", row.name())
        .put("nameKana", row.nameKana())
        .put("result", row.screen())
        .put("situation", row.truth().situation())
        .put("stage", row.truth().stage())
        .put("headlineKey", SentenceKeys.of(row.headline().sentence()))
        .put("headline", headline(row, locale))
        .put("consents", states(row.consents()))
        .put("differences", row.differences())
        .put("openedAt", row.openedAt())
        .put("resultAt", row.resultAt())
        .put("cardLeft", row.cardLeft())
        .put("attention", row.attention())
        .put("staff", row.staff())
        .done();
  }

  static JsonObject consent(ConsentView consent) {
    return new JsonFields()
        .put("kind", consent.kind())
        .put("state", consent.state())
        .put("givenAt", consent.givenAt())
        .put("until", consent.until())
        .done();
  }

  private static String headline(BoardRow row, Locale locale) {
    return BundleTexts.say(
        locale,
        SentenceKeys.of(row.headline().sentence()),
        BundleTexts.arguments(locale, row.headline().arguments()).toArray());
  }

  private static JsonObject states(Map<ConsentKind, ConsentState> consents) {
    JsonFields fields = new JsonFields();
    if (consents != null) {
      consents.forEach((kind, state) -> fields.put(kind.name(), state));
    }
    return fields.done();
  }

  private static JsonObject counts(BoardCounts counts) {
    return new JsonFields()
        .put("all", counts.all())
        .put("imported", counts.imported())
        .put("failed", counts.failed())
        .put("held", counts.held())
        .put("attention", counts.attention())
        .put("leftCards", counts.leftCards())
        .done();
  }

  private static JsonObject reader(ReaderTile reader) {
    return new JsonFields()
        .put("key", reader.key())
        .put("label", reader.label())
        .put("place", reader.place())
        .put("state", reader.state())
        .put("since", reader.since())
        .done();
  }

  private static JsonObject part(PartTile part) {
    return new JsonFields()
        .put("part", part.part())
        .put("up", part.up())
        .put("condition", part.condition())
        .put("since", part.since())
        .done();
  }
}
