package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Words;

/**
 * What was done on a result page and for whom, for the line on top of the board. It travels in the
 * address, sealed as everything personal there is, and only to the log-in that did it.
 */
@Named
@RequestScoped
public class DoneText {
  private static final String TAKEN = "session.done.take";
  private static final int PARTS = 3;

  private final Handles handles;
  private final Words words;
  private final Me me;
  private List<String> parts;

  /** For the container's proxy. */
  protected DoneText() {
    this(null, null, null);
  }

  @Inject
  public DoneText(Handles handles, Words words, Me me) {
    this.handles = handles;
    this.words = words;
    this.me = me;
  }

  /**
   * @param key of the sentence, which names the person
   * @param row what it was done to
   */
  String seal(String key, BoardRow row) {
    return handles.of(
        String.join("\n", key, String.valueOf(row.id()), row.name() == null ? "" : row.name()));
  }

  private List<String> parts() {
    if (parts == null) {
      String text = handles.text("done");
      List<String> read = text == null ? List.of() : List.of(text.split("\n", -1));
      parts = read.size() == PARTS && read.get(0).startsWith("session.done.") ? read : List.of();
    }
    return parts;
  }

  public boolean isTold() {
    return !parts().isEmpty();
  }

  public String getText() {
    String name = parts().get(2);
    return words.say(parts().get(0), name.isEmpty() ? words.say("board.noname") : name);
  }

  /** The session's number. */
  public String getSession() {
    return parts().get(1);
  }

  /** A take-over can be taken back by who leads the desk. */
  public boolean isUndone() {
    return me.isLeadingDesk() && TAKEN.equals(parts().get(0));
  }
}
