package jp.madoguchi.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.TriedAct;
import jp.madoguchi.web.text.Words;

/** What became of an act on a program, said beside the field it is about. */
@RequestScoped
public class ProgramAnswer {
  private final Words words;
  private final Said said;

  /** For the container's proxy. */
  protected ProgramAnswer() {
    this(null, null);
  }

  @Inject
  public ProgramAnswer(Words words, Said said) {
    this.words = words;
    this.said = said;
  }

  /**
   * Does it, unless the façade refuses.
   *
   * @param box what the fields of the box begin with; null for the page's own line
   */
  boolean did(String box, Runnable act) {
    Optional<ProgramRefusal> no =
        TriedAct.refusal(
            act, ProgramRefused.class, ProgramRefused::why, ProgramRefusal.CHANGED_MEANWHILE);
    no.ifPresent(why -> tell(box, why));
    return no.isEmpty();
  }

  /** The row whose button was pressed; that it has changed since is said. */
  <T> Optional<T> pressed(PagedRows<T> rows) {
    Optional<T> row = rows.pressed();
    if (row.isEmpty()) {
      said.refused(words.of(ProgramRefusal.CHANGED_MEANWHILE));
    }
    return row;
  }

  void done(String key, Object... about) {
    said.done(words.say(key, List.of(about)));
  }

  private void tell(String box, ProgramRefusal why) {
    if (box == null) {
      said.refused(words.of(why));
    } else {
      said.beside(field(box, why), words.of(why));
    }
  }

  private static String field(String box, ProgramRefusal why) {
    if (box.equals("gone")) {
      return "goneReason";
    }
    String part =
        switch (why) {
          case CLIENT_ID, CLIENT_ID_TAKEN -> "Id";
          case NAME -> "Name";
          case PURPOSE -> "Purpose";
          case ADDRESSES -> "Addresses";
          case ROLE -> "Role";
          case ROLE_NEEDS_PEOPLE, ROLE_WITHOUT_PEOPLE -> "People";
          case PERIOD -> "Until";
          default -> box.equals("change") ? "Addresses" : "Key";
        };
    return box + part;
  }
}
