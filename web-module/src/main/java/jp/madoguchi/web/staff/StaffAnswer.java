package jp.madoguchi.web.staff;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
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
    try {
      act.run();
      return true;
    } catch (StaffRefused refused) {
      tell(field, words.of(refused.why()));
    } catch (LostRace sameMoment) {
      tell(field, words.of(StaffRefusal.CHANGED_MEANWHILE));
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof StaffRefused refused)) {
        throw failed;
      }
      tell(field, words.of(refused.why()));
    }
    return false;
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
