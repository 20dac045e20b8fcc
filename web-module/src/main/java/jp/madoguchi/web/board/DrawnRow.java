package jp.madoguchi.web.board;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

/**
 * A row as the browser gets it: data in the person's words, without markup. What each field becomes
 * on the screen is said by one template in {@code board.xhtml}, and nowhere else.
 */
final class DrawnRow {
  private DrawnRow() {}

  static JsonObject of(BoardLine line) {
    JsonArrayBuilder consents = BoardForm.list();
    line.getConsents()
        .forEach(
            sign ->
                consents.add(
                    BoardForm.object()
                        .add("sign", sign.getSign())
                        .add("style", sign.getStyle())
                        .add("title", sign.getTitle())));
    return BoardForm.object()
        .add("id", line.getId())
        .add("v", line.getVersion())
        .add("rank", line.getRank())
        .add("at", line.getAt())
        .add("shows", line.getShows())
        .add("kind", line.getKind())
        .add("state", line.getState())
        .add("reader", line.getReader())
        .add("name", line.getName())
        .add("kana", line.getKana())
        .add("named", line.isNamed())
        .add("number", line.getNumber())
        .add("method", line.getMethod())
        .add("identity", line.getIdentity())
        .add("result", line.getResult())
        .add("resultKind", line.getResultKind())
        .add("todo", line.getTodo())
        .add("todoFull", line.getTodoFull())
        .add("consents", consents)
        .add("time", line.getTime())
        .add("finished", line.isFinished())
        .add("action", line.getAction())
        .add("staff", line.getStaff())
        .build();
  }
}
