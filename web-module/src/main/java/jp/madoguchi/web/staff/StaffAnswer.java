package jp.madoguchi.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.TriedAct;
import jp.madoguchi.web.text.Words;

/** What became of an act about a person, said beside a field of its box; and what is shown once. */
@RequestScoped
public class StaffAnswer {
  private final Words words;
  private final Said said;
  private FirstPassword made;

  /** For the container's proxy. */
  protected StaffAnswer() {
    this(null, null);
  }

  @Inject
  public StaffAnswer(Words words, Said said) {
    this.words = words;
    this.said = said;
  }

  /**
   * Does it, unless the façade refuses.
   *
   * @param field component beside which a refusal stands; null for the page's own line
   * @return whether it was done
   */
  boolean did(String field, Runnable act) {
    return didBeside(why -> field, act);
  }

  /**
   * Does it, unless the façade refuses.
   *
   * @param fields component beside which a refusal stands, by the refusal
   */
  boolean didBeside(Function<StaffRefusal, String> fields, Runnable act) {
    Optional<StaffRefusal> no =
        TriedAct.refusal(
            act, StaffRefused.class, StaffRefused::why, StaffRefusal.CHANGED_MEANWHILE);
    no.ifPresent(why -> tell(fields.apply(why), words.of(why)));
    return no.isEmpty();
  }

  /** The row whose button was pressed; that it has changed since is said. */
  <T> Optional<T> pressed(PagedRows<T> rows) {
    Optional<T> row = rows.pressed();
    if (row.isEmpty()) {
      said.refused(words.of(StaffRefusal.CHANGED_MEANWHILE));
    }
    return row;
  }

  /** Whether something was chosen; says beside the field that it has to be. */
  boolean chosen(String field, Object value) {
    if (value == null) {
      said.beside(field, words.say("input.choose"));
    }
    return value != null;
  }

  private void tell(String field, String text) {
    if (field == null) {
      said.refused(text);
    } else {
      said.beside(field, text);
    }
  }

  /** Keeps a password that was made for the answer to this request, and no longer. */
  void show(FirstPassword password) {
    made = password;
  }

  FirstPassword shown() {
    return made;
  }
}
